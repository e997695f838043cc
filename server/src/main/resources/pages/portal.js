// Makes a ticket's page kinder; it works without. Keeps what is typed, takes files by drop and paste, and says when the
// connection is lost.
"use strict";
(() => {
  const texts = document.currentScript.dataset;
  const form = document.getElementById("answer");
  if (!form) {
    return;
  }
  const text = form.querySelector("textarea");
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

  takeFiles(form.querySelector("input[type=file]"), form.querySelector(".files"), texts, (name) =>
    complain(`${name}: ${texts.large}`),
  );

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
