// Puts a form of Otvet where this script stands, in a frame of its own: no style gets in or out.
"use strict";
(() => {
  const script = document.currentScript;
  const source = new URL(script.src);
  const key = source.pathname.split("/")[2];
  const address = new URL(`/forms/${key}`, source);
  address.search = new URLSearchParams({ framed: "", page: location.href, ...(script.dataset.lang ? { lang: script.dataset.lang } : {}) });
  const frame = document.createElement("iframe");
  frame.src = address;
  frame.title = script.dataset.title || "Otvet";
  frame.setAttribute("width", "100%");
  frame.setAttribute("height", "480");
  frame.setAttribute("frameborder", "0");
  script.after(frame);

  // What goes wrong on this page is offered to whoever fills in the form; they see it and decide whether it is sent.
  const errors = [];
  const offer = () => errors.length > 0 && frame.contentWindow?.postMessage({ otvetErrors: errors }, source.origin);
  const note = (text) => {
    if (errors.length < 10) errors.push(String(text).slice(0, 300));
    offer();
  };
  window.addEventListener("error", (event) => event.message && note(`${event.message} (${event.filename}:${event.lineno})`));
  window.addEventListener("unhandledrejection", (event) => note(event.reason?.message ?? event.reason));

  window.addEventListener("message", (event) => {
    if (event.source === frame.contentWindow && event.origin === source.origin && event.data?.otvetForm === key) {
      frame.setAttribute("height", String(Math.ceil(event.data.height)));
    }
  });
  frame.addEventListener("load", offer);
})();
