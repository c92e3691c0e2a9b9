"use strict";
// Everything can be read without this: it switches the theme, opens what is folded, and filters cards by a word.
const root = document.documentElement;
const tools = document.querySelector(".tools");
const theme = tools.querySelector("[name=theme]");
const fold = tools.querySelector("[name=fold]");
const filter = tools.querySelector("[name=filter]");
const found = tools.querySelector("output");
const contents = document.querySelector(".contents details");
const folded = [...document.querySelectorAll("main details")];
const filtered = [...document.querySelectorAll(".card, .timeline li, .entries li")];

const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

const remember = value => { try { localStorage.setItem("assess-theme", value); } catch { /* storage is switched off */ } };

const recall = () => { try { return localStorage.getItem("assess-theme"); } catch { return null; } };

theme.addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  theme.setAttribute("aria-pressed", isDark());
  remember(root.dataset.theme);
});

fold.addEventListener("click", () => {
  const open = folded.some(details => !details.open);
  for (const details of folded) details.open = open;
  fold.textContent = open ? fold.dataset.close : fold.dataset.open;
});

filter.addEventListener("input", () => {
  const word = filter.value.trim().toLowerCase();
  for (const element of filtered) element.hidden = !element.textContent.toLowerCase().includes(word);
  found.value = word ? filtered.filter(element => element.matches(".card") && !element.hidden).length : "";
});

if (recall()) root.dataset.theme = recall();
theme.setAttribute("aria-pressed", isDark());
contents.open = matchMedia("(min-width: 64rem)").matches;
fold.hidden = folded.length === 0;
tools.hidden = false;
