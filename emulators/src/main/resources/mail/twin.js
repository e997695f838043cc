"use strict";
const TEXTS = {
  en: {
    title: "Mail twin", intro: "The world's mail, played on this machine: read what Otvet sent, write to it, and let things go wrong.",
    fault: "The world", lasting: "until switched off", write: "New mail", to: "To", subject: "Subject", text: "Text", files: "Files",
    quoted: "What it answers is quoted below your text.", cancel: "Cancel", send: "Send", answer: "Answer", away: "Answer as an absence note",
    none: "takes every mail", greylist: "asks to come again (451)", refuse: "refuses (550)", hang: "falls silent", drop: "hangs up after taking the mail",
    awayFault: "answers by itself: away", bounce: "sends the mail back later", emptyBox: "Nothing here yet. Write a mail, or answer somebody from Otvet.",
    pick: "Choose a letter.", headers: "Headers", noBox: "Choose a mailbox.", file: "Files", back: "Back", other: "Русский", lost: "The twin has stopped.",
    happened: "What the world did:", said: "Otvet said:",
  },
  ru: {
    title: "Почтовый двойник", intro: "Почта всего мира на этой машине: читайте, что прислал Otvet, пишите ему и устраивайте сбои.",
    fault: "Мир", lasting: "пока не выключу", write: "Написать", to: "Кому", subject: "Тема", text: "Текст", files: "Файлы",
    quoted: "Под вашим текстом будет цитата письма.", cancel: "Отменить", send: "Отправить", answer: "Ответить", away: "Ответить автоответчиком",
    none: "принимает все письма", greylist: "просит зайти позже (451)", refuse: "отказывает (550)", hang: "молчит", drop: "обрывает связь, приняв письмо",
    awayFault: "отвечает автоответчиком", bounce: "возвращает письмо позже", emptyBox: "Здесь пока пусто. Напишите письмо или ответьте кому-нибудь из Otvet.",
    pick: "Выберите письмо.", headers: "Заголовки", noBox: "Выберите ящик.", file: "Файлы", back: "Назад", other: "English", lost: "Двойник остановлен.",
    happened: "Что сделал мир:", said: "Otvet ответил:",
  },
};
const FAULTS = ["none", "greylist", "refuse", "hang", "drop", "bounce", "away"];
let language = localStorage.getItem("language") ?? (navigator.language.startsWith("ru") ? "ru" : "en");
let state = { version: -1, boxes: [], fault: "none", lasting: true };
let box = null;
let open = null;
let answering = null;

const $ = (id) => document.getElementById(id);
const t = (key) => TEXTS[language][key];
const faultWords = (fault) => t(fault === "away" ? "awayFault" : fault);
function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
async function ask(path, options) {
  const answer = await fetch(path, options);
  if (!answer.ok) throw new Error((await answer.json()).problem ?? String(answer.status));
  return answer.json();
}
const pane = (name) => {
  document.body.dataset.pane = name;
  $("back").hidden = name === "boxes";
};

function speak() {
  document.documentElement.lang = language;
  document.title = t("title");
  for (const one of document.querySelectorAll("[data-t]")) one.textContent = t(one.dataset.t);
  $("language").textContent = t("other");
  $("back").ariaLabel = t("back");
  $("fault").replaceChildren(...FAULTS.map((fault) => element("option", { value: fault, textContent: faultWords(fault) })));
  showState();
  showLetters([]);
  void loadLetters();
  showLetter();
}

function showState() {
  $("fault").value = state.fault;
  $("lasting").checked = state.lasting && state.fault !== "none";
  document.querySelector(".fault").toggleAttribute("data-on", state.fault !== "none");
  $("boxes").replaceChildren(
    ...state.boxes.map((one) => {
      const row = element("button", { type: "button", className: "row" });
      row.append(element("b", { textContent: one.count || "" }), element("span", { textContent: one.name || one.address }));
      if (one.name) row.append(element("small", { textContent: one.address }));
      if (one.address === box) row.setAttribute("aria-current", "true");
      row.addEventListener("click", () => choose(one.address));
      return row;
    }),
  );
}

function choose(address) {
  box = address;
  open = null;
  pane("letters");
  showState();
  showLetter();
  void loadLetters();
}

async function loadLetters() {
  if (box) showLetters(await ask(`/api/letters?box=${encodeURIComponent(box)}`));
}
function showLetters(letters) {
  $("box").textContent = box ?? t("noBox");
  $("new").hidden = !box;
  $("letters").replaceChildren(
    ...letters.map((letter) => {
      const row = element("button", { type: "button", className: "row" });
      row.append(
        element("b", { textContent: new Date(letter.at).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" }) }),
        element("span", {}, element("i", { textContent: letter.arrived ? "← " : "→ " }), letter.arrived ? letter.from : letter.to),
        element("small", { textContent: letter.subject }),
      );
      if (open?.line.id === letter.id) row.setAttribute("aria-current", "true");
      row.addEventListener("click", () => read(letter.id));
      return row;
    }),
  );
  if (box && letters.length === 0) $("letters").append(element("p", { className: "empty", textContent: t("emptyBox") }));
}

async function read(id) {
  open = await ask(`/api/letters/${id}`);
  pane("letter");
  showLetter();
  void loadLetters();
}
function showLetter() {
  if (!open) {
    $("letter").replaceChildren(element("p", { className: "empty", textContent: box ? t("pick") : t("noBox") }));
    return;
  }
  const { line } = open;
  const parts = [
    element("h2", { textContent: line.subject || "—" }),
    element("p", { className: "quiet", textContent: `${line.from} → ${line.to}, ${new Date(line.at).toLocaleString(language)}` }),
  ];
  if (line.note) {
    const words = line.arrived ? `${t("happened")} ${faultWords(line.note)}` : `${t("said")} ${line.note}`;
    parts.push(element("p", { className: line.note.startsWith("2") ? "note good" : "note", textContent: words }));
  }
  if (line.arrived) {
    const answer = element("button", { type: "button", className: "filled", textContent: t("answer") });
    answer.addEventListener("click", () => compose(open));
    const away = element("button", { type: "button", textContent: t("away") });
    away.addEventListener("click", () => void send({ to: "", subject: `Re: ${line.subject}`, text: t("awayFault"), answers: line.id, away: true, files: [] }));
    parts.push(element("div", { className: "actions" }, answer, away));
  }
  parts.push(
    open.html
      ? element("iframe", { src: `/api/letters/${line.id}/html`, title: line.subject, sandbox: "" })
      : element("pre", { textContent: open.text }),
  );
  if (open.files.length > 0) {
    const links = open.files.map((name, at) => element("a", { href: `/api/letters/${line.id}/parts/${at}`, download: name, textContent: name || `${at + 1}` }));
    parts.push(element("p", {}, `${t("file")}: `, ...links.flatMap((link, at) => (at ? [", ", link] : [link]))));
  }
  parts.push(element("details", {}, element("summary", { textContent: t("headers") }), element("pre", { textContent: open.headers })));
  $("letter").replaceChildren(...parts);
}

const form = document.querySelector("#composer form");
function compose(letter) {
  answering = letter;
  form.reset();
  $("composer-title").textContent = letter ? t("answer") : t("write");
  form.elements.to.value = letter?.replyTo ?? "help@akvarel.example";
  form.elements.subject.value = letter ? letter.line.subject.replace(/^(re: )?/i, "Re: ") : "";
  $("quoted").hidden = !letter;
  $("trouble").hidden = true;
  $("composer").showModal();
  form.elements.text.focus();
}
async function base64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
async function send(draft) {
  const name = state.boxes.find((one) => one.address === box)?.name ?? "";
  const letter = await ask("/api/letters", { method: "POST", body: JSON.stringify({ from: box, name, ...draft }) });
  await look();
  await read(letter.id);
}
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { to, subject, text, files } = form.elements;
  try {
    const uploads = await Promise.all([...files.files].map(async (file) => ({ name: file.name, type: file.type || "application/octet-stream", base64: await base64(file) })));
    await send({ to: to.value, subject: subject.value, text: text.value, answers: answering?.line.id ?? 0, away: false, files: uploads });
    $("composer").close();
  } catch (failure) {
    $("trouble").textContent = failure.message;
    $("trouble").hidden = false;
  }
});
$("cancel").addEventListener("click", () => $("composer").close());
$("new").addEventListener("click", () => compose(null));
$("back").addEventListener("click", () => pane(document.body.dataset.pane === "letter" ? "letters" : "boxes"));
$("language").addEventListener("click", () => {
  language = language === "ru" ? "en" : "ru";
  localStorage.setItem("language", language);
  speak();
});
async function switchFault() {
  const fault = $("fault").value;
  state = await ask("/api/fault", { method: "PUT", body: JSON.stringify({ fault, lasting: fault === "none" || $("lasting").checked }) });
  showState();
}
$("fault").addEventListener("change", switchFault);
$("lasting").addEventListener("change", switchFault);

async function look() {
  try {
    const next = await ask("/api/state");
    const changed = next.version !== state.version || next.fault !== state.fault || next.lasting !== state.lasting;
    state = next;
    document.title = t("title");
    if (changed) {
      showState();
      await loadLetters();
    }
  } catch {
    document.title = t("lost");
  }
}
speak();
void look();
setInterval(look, 1000);
