// Everything works without this file; it adds what HTML cannot do alone.

// The source lines of an item: the anchor marks the first one, this marks them all.
function markLines() {
  document.querySelectorAll('.line.marked').forEach(line => line.classList.remove('marked'));
  const [first, last] = (sessionStorage.getItem('lines') ?? '').split('-').map(Number);
  if (!first || location.hash !== `#L${first}`) return;
  for (let number = first; number <= last; number++) document.getElementById(`L${number}`)?.classList.add('marked');
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[data-lines]');
  if (!link) return;
  sessionStorage.setItem('lines', link.dataset.lines);
  // Beside the text only the text moves: what one was reading stays where it is.
  const [beside, place] = [matchMedia('(min-width: 62.01rem)').matches, scrollY];
  requestAnimationFrame(() => {
    if (beside) scrollTo({ top: place, behavior: 'instant' });
    markLines();
  });
});
addEventListener('hashchange', markLines);

function focusErrors() {
  document.querySelector('[data-focus]')?.focus();
}

// Browsers speak their own language in a file field: ours lies invisibly over words of the page's language.
function dressFileFields() {
  for (const input of document.querySelectorAll('input[type=file][data-choose]')) {
    if (input.parentElement.className === 'file') continue;
    const [frame, button, name] = ['span', 'span', 'span'].map(tag => document.createElement(tag));
    [frame.className, button.className, button.textContent] = ['file', 'file-button', input.dataset.choose];
    for (const shown of [button, name]) shown.setAttribute('aria-hidden', 'true');
    const show = () => {
      name.textContent = input.files[0]?.name ?? input.dataset.none;
      // A server that refuses it so early may be heard by no one: minutes of sending go by, or the connection ends.
      input.setCustomValidity(input.files[0]?.size > input.dataset.limit ? input.dataset.tooLarge : '');
      if (input.files[0]) input.reportValidity();
    };
    input.addEventListener('change', show);
    input.replaceWith(frame);
    frame.append(button, name, input);
    show();
  }
}

// Import: drop a file, and see how far it is.
function prepareImport() {
  const form = document.querySelector('form[data-import]');
  if (!form || form.dataset.ready) return;
  form.dataset.ready = 'yes';
  const drop = form.querySelector('[data-drop]');
  const input = form.querySelector('input[type=file]');
  for (const name of ['dragenter', 'dragover']) drop.addEventListener(name, event => { event.preventDefault(); drop.classList.add('over'); });
  for (const name of ['dragleave', 'drop']) drop.addEventListener(name, () => drop.classList.remove('over'));
  drop.addEventListener('drop', event => {
    event.preventDefault();
    if (event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change'));
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    send(form);
  });
}

function send(form) {
  const status = form.querySelector('[data-progress]');
  const text = status.querySelector('[data-progress-text]');
  const bar = status.querySelector('progress');
  const button = form.querySelector('button');
  const request = new XMLHttpRequest();
  const body = new FormData(form);
  button.disabled = true;
  status.hidden = false;
  text.textContent = status.dataset.sending;
  request.upload.addEventListener('progress', event => { bar.value = Math.round(100 * event.loaded / event.total); });
  request.upload.addEventListener('load', () => { text.textContent = status.dataset.reading; bar.removeAttribute('value'); });
  request.addEventListener('load', () => {
    if (request.responseURL && new URL(request.responseURL).pathname !== location.pathname) location.assign(request.responseURL);
    else showAnswer(request.responseText);
  });
  request.addEventListener('error', () => { button.disabled = false; form.submit(); });
  request.open('POST', form.getAttribute('action')); // form.action is the hidden field of that name
  request.setRequestHeader('Accept', 'text/html');
  request.send(body);
}

function showAnswer(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const answer = page.querySelector('main');
  if (!answer) { location.reload(); return; }
  document.title = page.title;
  document.querySelector('main').replaceWith(answer);
  dressFileFields();
  prepareImport();
  focusErrors();
}

// Whoever followed a link of the menu wants the page, not the menu again.
function foldMenu() {
  document.querySelector('.menu')?.removeAttribute('open');
}

function start() {
  foldMenu();
  markLines();
  focusErrors();
  dressFileFields();
  prepareImport();
}

start();
globalThis.Blazor?.addEventListener?.('enhancedload', start);

// On paper nothing can be unfolded.
addEventListener('beforeprint', () => {
  for (const fold of document.querySelectorAll('main details:not([open])')) {
    fold.dataset.printed = 'yes';
    fold.open = true;
  }
});
addEventListener('afterprint', () => {
  for (const fold of document.querySelectorAll('main details[data-printed]')) {
    delete fold.dataset.printed;
    fold.open = false;
  }
});
