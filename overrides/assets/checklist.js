/* Resguardo: a role's checklist that helps in the moment. Ticks are kept with their time in this tab; on the device only where
   the reader asks. No names, no free text, nothing sent. The page stands without it: then the boxes are only boxes. */
(() => {
  "use strict";

  const PREFIX = "resguardo:lista:";

  for (const list of document.querySelectorAll("[data-rsg-checklist]")) {
    const tools = list.querySelector(".rsg-checklist__tools");
    const status = list.querySelector("[data-total]");
    const keep = tools.querySelector("[data-keep]");
    const boxes = [...list.querySelectorAll("input[data-step]")];
    const key = PREFIX + list.dataset.rsgChecklist;
    let ticked = {}; // step -> when it was ticked, ISO

    // A browser may refuse storage (private windows, file://): then the ticks last as long as the page.
    const store = (kind) => {
      try { return kind === "device" ? localStorage : sessionStorage; } catch { return null; }
    };
    const read = (kind) => {
      try { return JSON.parse(store(kind).getItem(key)); } catch { return null; }
    };

    function write() {
      const [chosen, other] = keep.checked ? ["device", "tab"] : ["tab", "device"];
      try { store(other).removeItem(key); } catch { /* refused: nothing there */ }
      try {
        if (Object.keys(ticked).length || keep.checked) store(chosen).setItem(key, JSON.stringify(ticked));
        else store(chosen).removeItem(key);
      } catch { /* refused or full: the page itself still holds the ticks */ }
    }

    const two = (number) => String(number).padStart(2, "0");
    const clock = (iso) => { const t = new Date(iso); return `${two(t.getHours())}:${two(t.getMinutes())}`; };
    const day = (iso) => { const t = new Date(iso); return `${t.getFullYear()}-${two(t.getMonth() + 1)}-${two(t.getDate())}`; };
    const words = (done, all) => tools.dataset.progress.replace("{}", done).replace("{}", all);
    const title = (box) => box.closest("li").querySelector("a").textContent.trim();
    const limit = (box) => [...box.closest("li").querySelectorAll(".rsg-deadline")].map((l) => l.textContent).join(", ");

    function show(box) {
      const item = box.closest("li");
      const when = ticked[box.dataset.step];
      item.querySelector("time")?.remove();
      item.classList.toggle("rsg-ticked", Boolean(when));
      if (!when) return;
      const stamp = document.createElement("time");
      stamp.dateTime = when;
      stamp.textContent = ` ${day(when)} ${clock(when)}`;
      item.append(stamp);
    }

    function count() {
      for (const stage of list.querySelectorAll("[data-stage]")) {
        const inside = [...stage.querySelectorAll("input[data-step]")];
        const done = inside.filter((box) => box.checked).length;
        stage.querySelector("[data-progress]").textContent = words(done, inside.length);
        stage.classList.toggle("rsg-stage-empty", !done);
      }
      status.textContent = words(boxes.filter((box) => box.checked).length, boxes.length);
    }

    function apply() {
      for (const box of boxes) {
        box.checked = Boolean(ticked[box.dataset.step]);
        show(box);
      }
      count();
    }

    // What was ticked, by stage, and what is still to do: for a report, a message to a colleague, a hand-over.
    function text() {
      const lines = [document.querySelector("h1").textContent.trim(), location.origin + location.pathname, ""];
      for (const [label, wanted] of [[tools.dataset.done, true], [tools.dataset.pending, false]]) {
        lines.push(`${label}:`);
        for (const box of boxes.filter((each) => each.checked === wanted)) {
          const when = ticked[box.dataset.step];
          const time = when ? ` (${day(when)} ${tools.dataset.at} ${clock(when)})` : "";
          const due = !wanted && limit(box) ? ` [${limit(box)}]` : "";
          lines.push(`${wanted ? "[x]" : "[ ]"} ${title(box)}${time}${due}`);
        }
        lines.push("");
      }
      return lines.join("\n");
    }

    async function copy() {
      const said = text();
      try {
        await navigator.clipboard.writeText(said);
      } catch {
        // Without https, or from a file: the old way.
        const area = document.createElement("textarea");
        area.value = said;
        area.setAttribute("aria-hidden", "true");
        list.append(area);
        area.select();
        document.execCommand("copy");
        area.remove();
      }
      status.textContent = tools.dataset.copied;
    }

    function print() {
      const root = document.documentElement;
      root.dataset.rsgPrint = "ticked";
      addEventListener("afterprint", () => { delete root.dataset.rsgPrint; }, { once: true });
      window.print();
    }

    function clear() {
      ticked = {};
      keep.checked = false;
      for (const kind of ["device", "tab"]) {
        try { store(kind).removeItem(key); } catch { /* refused: nothing there */ }
      }
      apply();
      status.textContent = tools.dataset.cleared;
    }

    list.addEventListener("change", (event) => {
      const step = event.target.dataset.step;
      if (step) {
        if (event.target.checked) ticked[step] = new Date().toISOString();
        else delete ticked[step];
        show(event.target);
        count();
      }
      write();
    });
    tools.addEventListener("click", (event) => {
      const action = { copy, print, clear }[event.target.dataset.do];
      if (action) action();
    });

    const kept = read("device");
    keep.checked = Boolean(kept);
    ticked = kept || read("tab") || {};
    // A step that is no longer on the list is forgotten.
    const known = new Set(boxes.map((box) => box.dataset.step));
    for (const step of Object.keys(ticked)) if (!known.has(step)) delete ticked[step];
    tools.hidden = false;
    apply();
  }
})();
