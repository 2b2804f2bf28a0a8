/* Resguardo: the site's own script. The pages work without it; it adds three things:
   1. the gist of a reference, on hover, keyboard focus and touch;
   2. a language switch that keeps the place in the page;
   3. names for the check boxes of a checklist, and a place in the tab order for what scrolls sideways.
   Nothing is stored and nothing is sent. */
(() => {
  "use strict";

  const english = document.documentElement.lang.startsWith("en");
  const words = english
    ? { open: "Open", article: "Article", role: "Role", step: "Step", session: "Session", guide: "Guide", service: "Service",
        term: "Glossary", source: "Source", territory: "Territory", table: "Table: scroll sideways" }
    : { open: "Abrir", article: "Artículo", role: "Rol", step: "Paso", session: "Sesión", guide: "Guía", service: "Servicio",
        term: "Glosario", source: "Fuente", territory: "Territorio", table: "Tabla: se desplaza hacia los lados" };

  /* ---- 1. The gist of a reference ------------------------------------------------------------------------------------------- */

  // Not on tiles: a tile says enough, and one tap must be enough.
  const SELECTOR = ".md-typeset a.rsg-ref[data-gist]:not(.rsg-tiles a)";
  const EDGE = 8; // pixels kept free at the window's edge
  const DELAY = 180; // milliseconds before a hover shows or hides: no flicker when the pointer only passes

  const box = document.createElement("div");
  box.id = "rsg-gist";
  box.className = "rsg-gist";
  box.setAttribute("role", "tooltip");
  box.hidden = true;

  let current = null; // the reference whose gist is shown
  let pointer = ""; // what the reader last used: mouse, touch, pen, or "" for the keyboard
  let openBefore = null; // what was shown when a touch began: a second tap on it follows the link
  let timer = 0;

  const reference = (target) => (target instanceof Element ? target.closest(SELECTOR) : null);
  const later = (action) => { clearTimeout(timer); timer = setTimeout(action, DELAY); };

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function show(ref, byTouch) {
    clearTimeout(timer);
    if (current && current !== ref) hide();
    const gist = (ref.dataset.gist || "").trim();
    if (!gist) return;
    const kind = words[ref.dataset.kind];
    box.replaceChildren();
    if (kind) box.append(element("span", "rsg-gist__kind", kind));
    box.append(element("span", "rsg-gist__text", gist));
    if (byTouch) {
      const open = element("a", "rsg-gist__open", words.open);
      open.href = ref.href;
      box.append(open);
    }
    box.hidden = false;
    place(ref);
    ref.setAttribute("aria-describedby", box.id);
    current = ref;
  }

  function hide() {
    clearTimeout(timer);
    box.hidden = true;
    if (current) current.removeAttribute("aria-describedby");
    current = null;
  }

  // Below the reference's first line, above it where there is no room; never past the window's edges.
  function place(ref) {
    const line = ref.getClientRects()[0] || ref.getBoundingClientRect();
    box.style.left = box.style.top = "0";
    const width = box.offsetWidth;
    const height = box.offsetHeight;
    const room = document.documentElement.clientWidth - EDGE;
    const left = Math.max(EDGE, Math.min(line.left, room - width));
    const last = ref.getBoundingClientRect().bottom;
    const fits = last + EDGE + height < window.innerHeight;
    const top = fits || line.top - height - EDGE < 0 ? last + EDGE : line.top - height - EDGE;
    const origin = document.body.getBoundingClientRect();
    box.style.left = `${left - origin.left}px`;
    box.style.top = `${top - origin.top}px`;
  }

  document.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType;
    openBefore = current;
    if (current && !box.contains(event.target) && reference(event.target) !== current) hide();
  }, true);

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const ref = reference(event.target);
    if (ref && ref === current) clearTimeout(timer);
    else if (ref) later(() => show(ref, false));
    else if (box.contains(event.target)) clearTimeout(timer); // the pointer may rest on the gist itself
    else if (current && document.activeElement !== current) later(hide);
    else if (!current) clearTimeout(timer);
  });

  document.addEventListener("focusin", (event) => {
    const ref = reference(event.target);
    if (ref && pointer !== "touch" && pointer !== "pen") show(ref, false);
  });

  document.addEventListener("focusout", (event) => {
    if (current && event.target === current && pointer !== "touch" && pointer !== "pen") hide();
  });

  document.addEventListener("click", (event) => {
    const ref = reference(event.target);
    if (!ref || (pointer !== "touch" && pointer !== "pen")) return;
    if (openBefore === ref || !(ref.dataset.gist || "").trim()) return;
    event.preventDefault();
    event.stopPropagation();
    show(ref, true);
  }, true);

  document.addEventListener("keydown", (event) => {
    pointer = "";
    if (event.key === "Escape" && current) hide();
  }, true);

  window.addEventListener("resize", () => current && place(current));
  window.addEventListener("pagehide", hide);
  document.body.append(box);

  /* ---- 2. The language switch keeps the place --------------------------------------------------------------------------------- */

  const switches = [...document.querySelectorAll("a[data-rsg-language]")];
  const headings = [...document.querySelectorAll(".md-content h2[id], .md-content h3[id], .md-content h4[id]")];

  function visible(target) {
    const { top, bottom } = target.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  }

  // The anchor in the address while it can be seen; else the last heading above the middle of the screen.
  function here() {
    const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (named && visible(named)) return location.hash;
    const above = headings.filter((heading) => heading.getBoundingClientRect().top < window.innerHeight / 2);
    if (window.scrollY < 80 || !above.length) return "";
    return `#${above[above.length - 1].id}`;
  }

  function aim() {
    for (const link of switches) link.hash = here();
  }

  for (const link of switches) {
    for (const moment of ["pointerdown", "focus", "click"]) link.addEventListener(moment, aim);
  }
  window.addEventListener("hashchange", aim);
  aim();

  /* ---- 3. Check boxes have names, and a tap on the step's words ticks it ------------------------------------------------------ */

  document.querySelectorAll(".task-list-item > .task-list-control").forEach((control, index) => {
    const input = control.querySelector("input");
    const label = document.createElement("span");
    label.id = `rsg-check-${index}`;
    label.className = "rsg-check";
    while (control.nextSibling && !/^(UL|OL|P|DIV)$/.test(control.nextSibling.nodeName)) label.append(control.nextSibling);
    if (!label.textContent.trim()) return;
    control.after(label);
    input.removeAttribute("aria-label");
    input.setAttribute("aria-labelledby", label.id);
    label.addEventListener("click", (event) => {
      if (!event.target.closest("a") && !String(getSelection())) input.click();
    });
  });

  // A table wider than the screen scrolls in a box of Material's: the keyboard must reach that box.
  function reachTables() {
    for (const box of document.querySelectorAll(".md-typeset__scrollwrap")) {
      const wide = box.scrollWidth > box.clientWidth;
      if (!wide) { box.removeAttribute("tabindex"); continue; }
      box.tabIndex = 0;
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", words.table);
    }
  }

  window.addEventListener("load", reachTables);
  window.addEventListener("resize", reachTables);
})();
