// What follows from the answers appears while one answers: more questions, values, free times. What was typed is never
// touched, and a question that goes away comes back as it was.

const away = new Map();

document.addEventListener('htmx:afterRequest', (event) => {
  const here = event.target;
  if (!(here instanceof Element) || !here.matches('[data-questions]') || !event.detail.successful) return;
  const page = new DOMParser().parseFromString(event.detail.xhr.responseText, 'text/html');
  const sent = page.querySelector('[data-questions]');
  if (!sent) return;
  here.closest('form').enctype = sent.closest('form').enctype;
  tell(merge(here, sent));
});

function merge(here, sent) {
  const next = new Map([...sent.children].map((question) => [question.dataset.question, question]));
  const have = new Map();
  let change = 0;
  for (const question of [...here.children]) {
    const id = question.dataset.question;
    if (next.has(id)) {
      have.set(id, question);
    } else {
      away.set(id, question);
      question.remove();
      change -= 1;
    }
  }
  let at = here.firstElementChild;
  for (const [id, question] of next) {
    const known = have.get(id);
    if (known) {
      follow(known, question);
      at = known.nextElementSibling;
    } else {
      here.insertBefore(away.get(id) ?? document.adoptNode(question), at);
      away.delete(id);
      change += 1;
    }
  }
  return change;
}

// Parts that follow from answers are replaced, with what is typed in them; empty fields are filled where a field fills.
function follow(question, sent) {
  for (const part of sent.querySelectorAll('[data-follows]')) {
    const old = document.getElementById(part.id);
    if (old && question.contains(old) && old.outerHTML !== part.outerHTML) replace(old, document.adoptNode(part));
  }
  for (const input of sent.querySelectorAll('[data-fills=true] input')) {
    const old = document.getElementById(input.id);
    if (old && old.value === '' && old !== document.activeElement) old.value = input.value;
  }
}

function replace(old, part) {
  const focused = old.contains(document.activeElement) ? document.activeElement.id : '';
  for (const typed of old.querySelectorAll('input, select')) {
    const same = typed.id && part.querySelector(`#${CSS.escape(typed.id)}`);
    if (!same || same.disabled) continue;
    if (typed.type === 'radio' || typed.type === 'checkbox') same.checked = typed.checked;
    else if ([...(same.options ?? [])].some((option) => option.value === typed.value) || !same.options) same.value = typed.value;
  }
  old.replaceWith(part);
  if (focused) document.getElementById(focused)?.focus();
}

function tell(change) {
  const line = document.querySelector('[data-questions-told]');
  if (!line || change === 0) return;
  line.textContent = change > 0 ? line.dataset.more : line.dataset.fewer;
}
