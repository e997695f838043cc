// Makes a form kinder; it works without. Keeps what is typed, shows what a choice asks for, takes files by drop and
// paste, and sends again by itself when the connection comes back.
"use strict";
(() => {
  const texts = document.currentScript.dataset;

  const tellHeight = () => {
    if (window.parent !== window) {
      window.parent.postMessage({ otvetForm: location.pathname.split("/")[2], height: document.documentElement.offsetHeight }, "*");
    }
  };
  new ResizeObserver(tellHeight).observe(document.documentElement);

  const sent = document.querySelector("[data-sent]");
  if (sent) {
    forget(sent.dataset.sent);
    return;
  }
  const form = document.querySelector("form[data-form]");
  if (!form) {
    return;
  }
  const button = form.querySelector("button[type=submit]");
  const state = document.getElementById("state");
  const trouble = document.getElementById("trouble");
  const fields = () => [...form.querySelectorAll(".field input, .field textarea, .field select")].filter((one) => one.type !== "file");

  // What is typed survives a closed tab for as long as the browser keeps it.
  function key(name) {
    return `otvet.form.${name}`;
  }
  function forget(name) {
    try {
      localStorage.removeItem(key(name));
    } catch {
      // a browser that keeps nothing has nothing to forget
    }
  }
  function remember() {
    const kept = fields().map((one) => (one.type === "checkbox" ? one.checked : one.value));
    try {
      localStorage.setItem(key(form.dataset.form), JSON.stringify(kept));
    } catch {
      // it stays on the page at least
    }
  }
  function recall() {
    const untouched = fields().every((one) => (one.type === "checkbox" ? !one.checked : one.value === ""));
    try {
      const kept = JSON.parse(localStorage.getItem(key(form.dataset.form)) ?? "[]");
      if (untouched && kept.length === fields().length) {
        fields().forEach((one, at) => {
          if (one.type === "checkbox") one.checked = kept[at] === true;
          else one.value = String(kept[at]);
        });
      }
    } catch {
      // nothing was kept that can be read
    }
  }

  function showWhatIsAsked() {
    for (const field of form.querySelectorAll("[data-when]")) {
      const [name, place] = field.dataset.when.split(":");
      const asked = [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)].some(
        (one) => one.value === place && (one.type !== "checkbox" || one.checked) && !one.closest(".field").hidden,
      );
      field.hidden = !asked;
    }
  }

  const chooser = form.querySelector("input[type=file]");
  if (chooser) {
    const shown = chooser.parentElement.querySelector(".files");
    takeFiles(chooser, shown, texts, (name) => complain(`${texts.large} ${name}`));
  }

  // Errors of the page that frames us: sent only when whoever writes ticks it, and shown before that.
  const errors = document.getElementById("errors");
  window.addEventListener("message", (event) => {
    const lines = event.data?.otvetErrors;
    if (event.source === window.parent && window.parent !== window && Array.isArray(lines) && lines.length > 0) {
      errors.querySelector("input").value = lines.join("\n");
      errors.querySelector(".lines").textContent = lines.join("\n");
      errors.hidden = false;
    }
  });

  function complain(text) {
    trouble.textContent = text;
    trouble.hidden = false;
  }

  function busy(on, text) {
    button.disabled = on;
    state.textContent = text;
  }

  async function send() {
    busy(true, texts.sending);
    trouble.hidden = true;
    try {
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form) });
      show(await answer.text(), answer.url);
    } catch {
      busy(false, "");
      complain(texts.offline);
      window.addEventListener("online", send, { once: true });
    }
  }

  function show(html, address) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const done = page.querySelector("[data-sent]");
    const again = page.querySelector("form[data-form]");
    if (done) {
      forget(done.dataset.sent);
      location.replace(address);
    } else if (again) {
      form.querySelector("[name=stamp]").value = again.querySelector("[name=stamp]").value;
      complain(page.getElementById("trouble").textContent);
      showErrors(page);
      busy(false, "");
    } else {
      document.querySelector("main").replaceChildren(...page.querySelector("main").childNodes);
    }
    tellHeight();
  }

  /** Only the complaints are taken over: what stands in the fields stays as it is, files too. */
  function showErrors(page) {
    for (const field of form.querySelectorAll(".field")) {
      const fresh = page.querySelector(`[data-field="${CSS.escape(field.dataset.field)}"] [id$="-more"]`);
      const more = field.querySelector('[id$="-more"]');
      more.replaceChildren(...fresh.childNodes);
      const wrong = more.querySelector(".error") !== null;
      field.querySelectorAll("[aria-invalid]").forEach((one) => one.setAttribute("aria-invalid", String(wrong)));
    }
    const first = form.querySelector(".error")?.closest(".field")?.querySelector("input, textarea, select");
    (first ?? trouble).focus();
  }

  form.addEventListener("input", () => {
    remember();
    showWhatIsAsked();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  recall();
  showWhatIsAsked();
})();
