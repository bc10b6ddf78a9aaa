// A draft saves itself: a moment after the last key, when a field is left, and when the page is left.
// Without this file the buttons save. Two savings never overlap: the version of the second comes from the first.
"use strict";

const IDLE_MS = 900;
const RETRY_MS = 5_000;

function drafting(form) {
  const status = document.getElementById("saved");
  let touched = false;
  let waiting = 0;
  let running = null;

  const tell = (words) => { if (status && status.textContent !== words) status.textContent = words; };

  function typed() {
    const data = new FormData(form);
    data.set("then", "autosave");
    return data;
  }

  // Signed out and in again in another tab: the token of this page is old, a new one is taken from the same page.
  async function renewToken() {
    const answer = await fetch(location.href, { credentials: "same-origin" });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("form[data-autosave] input[name=csrfmiddlewaretoken]");
    if (fresh) form.elements.csrfmiddlewaretoken.value = fresh.value;
  }

  async function send() {
    touched = false;
    let answer;
    try {
      answer = await fetch(form.action, { method: "POST", body: typed(), credentials: "same-origin" });
    } catch {
      return again(form.dataset.unsaved);
    }
    if (answer.redirected || answer.status === 401 || answer.status === 403) {
      await renewToken().catch(() => {});
      return again(form.dataset.signedOut);
    }
    if (!(answer.headers.get("Content-Type") ?? "").startsWith("application/json")) return again(form.dataset.unsaved);
    const said = await answer.json();
    tell(said.told);
    if (!answer.ok) return;
    form.elements.version.value = said.version;
    form.elements.new?.remove();
    if (form.getAttribute("action") !== said.address) {
      form.setAttribute("action", said.address);
      history.replaceState(null, "", said.address);
    }
    if (!touched) form.dispatchEvent(new CustomEvent("longbien:saved"));
  }

  function again(words) {
    touched = true;
    tell(words);
    clearTimeout(waiting);
    waiting = setTimeout(save, RETRY_MS);
  }

  function save() {
    clearTimeout(waiting);
    if (!touched) return running ?? Promise.resolve();
    running ??= send().finally(() => { running = null; });
    return running.then(() => undefined);
  }

  form.addEventListener("input", () => {
    touched = true;
    clearTimeout(waiting);
    waiting = setTimeout(save, IDLE_MS);
  });
  form.addEventListener("change", () => { touched = true; save(); });
  form.addEventListener("submit", (event) => {
    clearTimeout(waiting);
    touched = false;
    if (!running) return;
    event.preventDefault();  // the version that is on its way has to come first
    running.finally(() => form.requestSubmit(event.submitter));
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && touched && !running) navigator.sendBeacon(form.action, typed());
  });
}

document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("form[data-autosave]").forEach(drafting);
});
