// Folds, sorts and filters the table of tenants. Without this script the page shows everything.
"use strict";
(() => {
  const table = document.getElementById("tenants");
  if (!table) return;
  const form = document.forms[0];
  const { text, origin, fold, shown } = form.elements;
  const tenants = [...table.tBodies].map((body, index) => ({ body, index, toggle: undefined, found: undefined }));

  for (const tenant of tenants) addToggle(tenant);
  for (const header of table.tHead.rows[0].cells) addSorting(header);
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  fold.addEventListener("click", foldAll);
  addEventListener("hashchange", showTarget);
  document.documentElement.classList.add("js");
  filter();
  showTarget();

  /** Makes the name of a tenant a button that shows its row of detail. */
  function addToggle(tenant) {
    const detail = tenant.body.rows[1];
    if (!detail) return;
    const name = tenant.body.querySelector(".name");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "name";
    button.append(...name.childNodes);
    detail.id = `${tenant.body.id}-detail`;
    button.setAttribute("aria-controls", detail.id);
    button.addEventListener("click", () => open(tenant, detail.hidden));
    name.replaceWith(button);
    tenant.toggle = button;
    open(tenant, "open" in tenant.body.dataset);
  }

  function open(tenant, isOpen) {
    if (!tenant.toggle) return;
    tenant.toggle.setAttribute("aria-expanded", String(isOpen));
    tenant.body.rows[1].hidden = !isOpen;
  }

  function foldAll() {
    const isOpen = fold.textContent === "Open all";
    for (const tenant of tenants) open(tenant, isOpen);
    fold.textContent = isOpen ? "Close all" : "Open all";
  }

  /** Shows a tenant that a link leads to, whatever is filtered. */
  function showTarget() {
    const id = decodeURIComponent(location.hash.slice(1));
    const tenant = tenants.find(({ body }) => body.id === id);
    if (!tenant) return;
    open(tenant, true);
    tenant.body.hidden = false;
    tenant.body.scrollIntoView();
    tenant.toggle?.focus({ preventScroll: true });
  }

  function filter() {
    const outcome = form.elements.outcome.value;
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const tenant of tenants) {
      const { body } = tenant;
      const matches =
        (outcome === "all" || body.dataset.outcome === outcome) &&
        (origin.value === "" || body.querySelector(`[data-origin=${origin.value}]`).dataset.value !== "0") &&
        (words.length === 0 || words.every((word) => textOf(tenant).includes(word)));
      body.hidden = !matches;
      if (matches) count += 1;
    }
    shown.value = count === tenants.length ? "" : `${count} of ${tenants.length} tenants shown`;
  }

  function textOf(tenant) {
    tenant.found ??= tenant.body.textContent.toLowerCase();
    return tenant.found;
  }

  /** Makes the heading of a column a button that sorts by it, the other way round at the next press. */
  function addSorting(header) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener("click", () => sort(header));
  }

  function sort(header) {
    const isNumber = header.dataset.kind === "number";
    const first = isNumber && header.cellIndex > 1 ? "descending" : "ascending";
    const before = header.getAttribute("aria-sort");
    const order = before === null ? first : before === "ascending" ? "descending" : "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", order);

    const sign = order === "ascending" ? 1 : -1;
    const valueOf = ({ body }) => body.rows[0].cells[header.cellIndex].dataset.value;
    const keyed = tenants.map((tenant) => ({ tenant, value: isNumber ? Number(valueOf(tenant)) : valueOf(tenant) }));
    const compare = isNumber ? (a, b) => a - b : new Intl.Collator(undefined, { numeric: true }).compare;
    keyed.sort((a, b) => sign * compare(a.value, b.value) || a.tenant.index - b.tenant.index);
    table.append(...keyed.map(({ tenant }) => tenant.body));
  }
})();
