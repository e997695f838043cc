// Tells times in the reader's own zone; without it they are told in the zone that stands beside them.
"use strict";
(() => {
  const texts = document.currentScript.dataset;
  const language = document.documentElement.lang;
  const clock = (at) => at.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hour12: false });

  function day(at) {
    return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
  }
  function told(at) {
    const days = Math.round((day(at) - day(new Date())) / 86_400_000);
    const word = { "0": texts.today, "-1": texts.yesterday, "1": texts.tomorrow }[days];
    if (word) return `${word} ${clock(at)}`;
    const year = at.getFullYear() === new Date().getFullYear() ? undefined : "numeric";
    return `${at.toLocaleDateString(language, { day: "numeric", month: "long", year })}, ${clock(at)}`;
  }
  // Hours of the week are told so only where they begin on the same weekday for the reader.
  const week = [...document.querySelectorAll("[data-from]")];
  const begins = (some) => new Date(some.dataset.from);
  const own = week.every((some) => (begins(some).getDay() + 6) % 7 === Number(some.dataset.day) - 1);
  if (own) {
    for (const some of week) {
      some.textContent = `${clock(begins(some))}–${clock(new Date(some.dataset.to))}`;
    }
  }
  for (const moment of document.querySelectorAll("time[datetime]")) {
    const at = new Date(moment.dateTime);
    const short = "short" in moment.dataset && day(at) === day(new Date());
    const whose = !own && moment.closest(".hours") ? ` ${texts.yours}` : "";
    moment.textContent = (short ? clock(at) : told(at)) + whose;
  }
  const zone = new Intl.DateTimeFormat(language, { timeZoneName: "longGeneric" })
    .formatToParts(new Date())
    .find((part) => part.type === "timeZoneName");
  for (const line of document.querySelectorAll(".zone")) {
    if (own || !line.closest(".hours")) {
      line.textContent = `${line.dataset.own} ${zone.value.replace(/, стандартное время$/, "")}`;
    }
  }
})();
