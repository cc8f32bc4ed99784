/* What the pages need a script for: the reader's choice of colours, the search, and closing a card from
   which a link within the page was followed. The theme's script is fetched when the search is first asked for; without any
   of this everything else works. */
(() => {
  const { base, search } = document.currentScript.dataset;
  const body = document.body;

  const key = `scheme ${new URL(base, location).pathname}`;
  const buttons = [...document.querySelectorAll("button.scheme")];
  const show = () => {
    const chosen = body.dataset.mdColorMedia ? body.dataset.mdColorScheme : "";
    for (const one of buttons) one.hidden = one.value !== chosen;
  };
  const choose = (scheme) => {
    if (scheme) body.dataset.mdColorMedia = "chosen";
    else delete body.dataset.mdColorMedia;
    body.dataset.mdColorScheme = scheme || "default";
    try {
      if (scheme) localStorage.setItem(key, scheme);
      else localStorage.removeItem(key);
    } catch {
      /* A browser that keeps nothing: the choice holds for this page. */
    }
  };
  buttons.forEach((button, at) => {
    button.addEventListener("click", () => {
      const next = buttons[(at + 1) % buttons.length];
      choose(next.value);
      show();
      next.focus();
    });
  });
  show();

  body.addEventListener("click", ({ target }) => {
    const link = target.closest('.card a[href^="#"]');
    if (link) link.closest(".card").hidePopover(); /* what it leads to stands behind the card */
  });

  const toggle = document.getElementById("__search");
  const field = document.querySelector(".md-search__input");
  if (!field) return;
  let asked = false;
  const ask = () => {
    if (!asked) body.append(Object.assign(document.createElement("script"), { src: search }));
    asked = true;
  };
  field.addEventListener("focus", ask);
  document.querySelector(".open-search").addEventListener("click", () => {
    toggle.checked = true;
    toggle.dispatchEvent(new Event("change"));
    field.focus();
  });
  if (document.activeElement === field || new URLSearchParams(location.search).has("q")) ask();
})();
