// Makes a ticket's page kinder; it works without. Tells times in the reader's own zone.
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
    const name = new Intl.DateTimeFormat(language, { timeZoneName: "long" })
      .formatToParts(new Date())
      .find((part) => part.type === "timeZoneName");
    zone.textContent = `${zone.dataset.own} ${name ? name.value : ""}`.trim();
  }
})();
