// Makes a ticket's page kinder; it works without. Tells times in the reader's own zone, keeps what is typed, takes files
// by drop and paste, and says when the connection is lost.
"use strict";
(() => {
  const texts = document.currentScript.dataset;
  const language = document.documentElement.lang;

  function day(at) {
    return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
  }
  function told(at) {
    const time = at.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hour12: false });
    const days = Math.round((day(new Date()) - day(at)) / 86_400_000);
    if (days === 0) return `${texts.today} ${time}`;
    if (days === 1) return `${texts.yesterday} ${time}`;
    const year = at.getFullYear() === new Date().getFullYear() ? undefined : "numeric";
    return `${at.toLocaleDateString(language, { day: "numeric", month: "long", year })}, ${time}`;
  }
  for (const moment of document.querySelectorAll("time[datetime]")) {
    moment.textContent = told(new Date(moment.dateTime));
  }
  const zone = document.getElementById("zone");
  if (zone) {
    const name = new Intl.DateTimeFormat(language, { timeZoneName: "longGeneric" })
      .formatToParts(new Date())
      .find((part) => part.type === "timeZoneName");
    zone.textContent = `${zone.dataset.own} ${name ? name.value : ""}`.trim();
  }

  const form = document.getElementById("answer");
  if (!form) {
    return;
  }
  const LARGEST = 25 * 1024 * 1024;
  const text = form.querySelector("textarea");
  const chooser = form.querySelector("input[type=file]");
  const buttons = form.querySelectorAll(".acts button");
  const state = document.getElementById("state");
  const trouble = document.getElementById("trouble");
  const place = `otvet.answer.${form.dataset.ticket}`;

  // What is typed survives a closed tab for as long as the browser keeps it.
  function keep(value) {
    try {
      if (value === "") localStorage.removeItem(place);
      else localStorage.setItem(place, value);
    } catch {
      // it stays on the page at least
    }
  }
  function recall() {
    try {
      if (text.value === "") text.value = localStorage.getItem(place) ?? "";
    } catch {
      // nothing was kept
    }
  }

  let files = [];
  function add(more) {
    for (const file of more) {
      if (file.size > LARGEST) complain(`${file.name}: ${texts.large}`);
      else files.push(file);
    }
    show();
  }
  function show() {
    const list = new DataTransfer();
    files.forEach((file) => list.items.add(file));
    chooser.files = list.files;
    form.querySelector(".files").replaceChildren(
      ...files.map((file) => {
        const row = document.createElement("li");
        const remove = document.createElement("button");
        remove.type = "button";
        remove.className = "quiet";
        remove.textContent = texts.remove;
        remove.addEventListener("click", () => {
          files = files.filter((one) => one !== file);
          show();
        });
        row.append(file.name, remove);
        return row;
      }),
    );
  }
  chooser.addEventListener("change", () => add([...chooser.files].filter((file) => !files.includes(file))));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    add(event.dataTransfer.files);
  });
  document.addEventListener("paste", (event) => {
    if (event.clipboardData.files.length > 0) {
      event.preventDefault();
      add(event.clipboardData.files);
    }
  });

  function complain(said) {
    trouble.textContent = said;
    trouble.hidden = said === "";
    if (said !== "") trouble.focus();
  }
  function busy(on) {
    buttons.forEach((button) => (button.disabled = on));
    state.textContent = on ? texts.sending : "";
  }

  /** Only the complaint is taken over: what stands in the fields stays as it is, files too. */
  function settle(answer, html) {
    if (answer.redirected) {
      keep("");
      history.replaceState(null, "", `${answer.url}#answer`);
      location.reload();
      return;
    }
    const page = new DOMParser().parseFromString(html, "text/html");
    const again = page.getElementById("answer");
    if (again) {
      form.querySelector("[name=stamp]").value = again.querySelector("[name=stamp]").value;
      page.querySelector("#trouble .again")?.remove();
      complain(page.getElementById("trouble").textContent);
      busy(false);
    } else if (page.querySelector("main")) {
      document.querySelector("main").replaceChildren(...page.querySelector("main").childNodes);
    } else {
      complain(texts.failed);
      busy(false);
    }
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const body = new FormData(form, event.submitter);
    busy(true);
    complain("");
    try {
      const answer = await fetch(form.action, { method: "POST", body });
      settle(answer, await answer.text());
    } catch {
      busy(false);
      complain(texts.offline);
    }
  });
  text.addEventListener("input", () => keep(text.value));
  recall();
})();
