// Names as somebody types them, in the browser's own list. Whoever chooses one in the search is taken to its
// page; a parameter of a query takes its id. Without this the form asks the server, which is all that is needed.
"use strict";
(() => {
  const WAIT = 120; // milliseconds after a key
  const { api } = document.currentScript.dataset;

  const pageOf = (item) => {
    const address = new URL(item.url);
    address.pathname = address.pathname.replace("/api/", "/");
    new URLSearchParams(location.search).forEach((value, name) => {
      if (["on", "known", "lang"].includes(name)) address.searchParams.set(name, value);
    });
    return address;
  };

  const attend = (field, kind, take) => {
    const list = document.createElement("datalist");
    list.id = `${field.id}-names`;
    field.after(list);
    field.setAttribute("list", list.id);
    let items = [];
    let waiting;

    const ask = async () => {
      const typed = field.value.trim();
      if (!typed) return;
      const answer = await fetch(`${api}?q=${encodeURIComponent(typed)}${kind ? `&type=${kind}` : ""}`);
      if (!answer.ok || field.value.trim() !== typed) return;
      items = (await answer.json()).items;
      list.replaceChildren(
        ...items.map((item) => {
          const option = document.createElement("option");
          option.value = item.name;
          option.label = item.description || "";
          return option;
        }),
      );
    };

    field.addEventListener("input", (event) => {
      clearTimeout(waiting);
      const chosen = items.find((item) => item.name === field.value);
      // A name that was chosen comes as a whole, one that is typed letter by letter.
      if (chosen && event.inputType !== "insertText") take(chosen);
      else waiting = setTimeout(ask, WAIT);
    });
  };

  document.querySelectorAll("input[type=search]").forEach((field) => {
    attend(field, "", (chosen) => location.assign(pageOf(chosen)));
  });
  document.querySelectorAll("input[data-names]").forEach((field) => {
    attend(field, field.dataset.names, (chosen) => {
      field.value = chosen.id.split("/").pop();
    });
  });
})();
