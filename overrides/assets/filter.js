/* Resguardo: finds the rows of a long list by role, stage and kind. The page stands whole without it.
   The choices stand in the address (?rol=…&etapa=…), so that a filtered list can be linked and printed; nothing is stored or sent. */
(() => {
  "use strict";

  for (const form of document.querySelectorAll("form[data-rsg-filter]")) {
    const root = form.parentElement;
    const choices = [...form.querySelectorAll("select")];
    const items = [...root.querySelectorAll("[data-rsg-item]")];
    const rows = [...root.querySelectorAll("[data-rsg-row]")];
    const groups = [...root.querySelectorAll("[data-rsg-group]")];
    const status = form.querySelector("[role=status]");

    const holds = (item, facet, value) => (item.dataset[facet] || "").split(" ").includes(value);
    const shown = (within) => [...within.querySelectorAll("[data-rsg-item]")].some((item) => !item.hidden);

    function apply() {
      const wanted = choices.filter((choice) => choice.value).map((choice) => [choice.dataset.facet, choice.value]);
      for (const item of items) item.hidden = !wanted.every(([facet, value]) => holds(item, facet, value));
      for (const row of rows) {
        row.hidden = !(row.matches("[data-rsg-item]:not([hidden])") || shown(row));
        const folded = row.querySelector("details");
        if (folded) folded.open = wanted.length > 0;
      }
      for (const group of groups) group.hidden = !shown(group);
      const counts = [items.filter((item) => !item.hidden && !item.matches("[data-rsg-row]")).length];
      counts.push(rows.filter((row) => !row.hidden).length);
      status.textContent = wanted.length ? form.dataset.found.replace(/\{\}/g, () => counts.shift()) : "";
      const query = new URLSearchParams(choices.filter((c) => c.value).map((c) => [c.name, c.value])).toString();
      history.replaceState(null, "", location.pathname + (query ? `?${query}` : "") + location.hash);
    }

    const asked = new URLSearchParams(location.search);
    for (const choice of choices) {
      const value = asked.get(choice.name);
      if (value && [...choice.options].some((option) => option.value === value)) choice.value = value;
    }
    form.addEventListener("change", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    form.hidden = false;
    if (choices.some((choice) => choice.value)) apply();
  }
})();
