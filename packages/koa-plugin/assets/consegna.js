// Only makes pages more pleasant: everything on them works without it.

const all = (selector) => document.querySelectorAll(selector)

/** The outcome of what was just done is read first. Browsers that know `autofocus` have done so already. */
function focusOutcome() {
  document.querySelector('[data-focus]')?.focus()
}

/** One press is one request; the second one would be refused anyway, but puzzle. */
function guardForm(form) {
  const buttons = form.querySelectorAll('button[type="submit"]')
  const status = form.querySelector('[role="status"]')
  const settle = (busy) => {
    for (const button of buttons) button.disabled = busy
    if (status) status.textContent = busy ? form.dataset.busy : ''
  }
  form.addEventListener('submit', () => settle(true))
  // Back in the browser's history, the page comes as it was left.
  window.addEventListener('pageshow', () => settle(false))
}

/**
 * Choosing with the mouse shows at once. With the keyboard every arrow is a change: there the button
 * decides, or nobody could walk down the list.
 */
function submitOnChange(form) {
  const select = form.querySelector('select')
  let typed = false
  select.addEventListener('keydown', () => {
    typed = true
  })
  select.addEventListener('pointerdown', () => {
    typed = false
  })
  select.addEventListener('change', () => {
    if (!typed && select.value !== '') form.requestSubmit()
  })
}

/** A file may be dropped where it can be chosen. It is not sent before the button is pressed. */
function acceptDrops(area) {
  const input = area.querySelector('input[type="file"]')
  const mark = (over) => area.classList.toggle('consegna-over', over)
  area.addEventListener('dragover', (event) => {
    event.preventDefault()
    mark(true)
  })
  area.addEventListener('dragleave', () => mark(false))
  area.addEventListener('drop', (event) => {
    event.preventDefault()
    mark(false)
    if (event.dataTransfer.files.length > 0) input.files = event.dataTransfer.files
  })
}

for (const hint of all('[data-with-script]')) hint.hidden = false
all('form[data-busy]').forEach(guardForm)
all('form[data-submit-on-change]').forEach(submitOnChange)
all('[data-drop]').forEach(acceptDrops)
focusOutcome()
