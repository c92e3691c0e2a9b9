"use strict";
// Without this all briefs are shown; it lets a reader choose those that name an actor or carry a tag.
const tools = document.querySelector(".tools");
const choices = [...tools.querySelectorAll("select")];
const briefs = [...document.querySelectorAll(".briefs > li")];

const isChosen = brief => choices.every(choice => !choice.value || brief.dataset[choice.name].includes(` ${choice.value} `));

tools.addEventListener("change", () => {
  for (const brief of briefs) brief.hidden = !isChosen(brief);
});

tools.hidden = choices.length === 0;
