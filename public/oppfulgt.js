/*
 * The only script on public pages. Everything works without it; with it one can choose light or dark
 * and copy a link or a reference with one press. Nothing is stored unless the reader chooses a theme.
 */
;(function () {
  'use strict'
  var key = 'oppfulgt-visning'
  var root = document.documentElement

  function stored() {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }

  function remember(scheme, system) {
    try {
      if (scheme === system) localStorage.removeItem(key)
      else localStorage.setItem(key, scheme)
    } catch {
      /* Storage may be switched off: the choice then lasts for this page. */
    }
  }

  var dark = window.matchMedia('(prefers-color-scheme: dark)')
  function system() {
    return dark.matches ? 'dark' : 'light'
  }
  function current() {
    return root.getAttribute('data-color-scheme') || system()
  }

  var choice = stored()
  if (choice === 'dark' || choice === 'light') root.setAttribute('data-color-scheme', choice)

  function label() {
    document.querySelectorAll('[data-theme-switch]').forEach(function (button) {
      button.textContent = current() === 'dark' ? button.dataset.light : button.dataset.dark
    })
  }

  function wireTheme(button) {
    button.addEventListener('click', function () {
      var next = current() === 'dark' ? 'light' : 'dark'
      if (next === system()) root.removeAttribute('data-color-scheme')
      else root.setAttribute('data-color-scheme', next)
      remember(next, system())
      label()
    })
    button.hidden = false
  }

  /* Today in the language of the page; kept pages cannot know it. */
  function fillDays() {
    var day = new Intl.DateTimeFormat(root.lang === 'en' ? 'en-GB' : 'nb-NO', {
      dateStyle: 'long',
      timeZone: 'Europe/Oslo'
    }).format(new Date())
    document.querySelectorAll('[data-day]').forEach(function (place) {
      place.textContent = place.dataset.day.replace('%', day)
    })
  }

  function textOf(button) {
    if (button.dataset.copy === undefined) return new URL(button.dataset.copyAddress, location.href).href
    var source = document.getElementById(button.dataset.copy)
    return source ? source.textContent.trim() : ''
  }

  /* Told again also when it says the same as last time. */
  function tell(status, text) {
    status.textContent = ''
    setTimeout(function () {
      status.textContent = text
    }, 50)
  }

  /* The reader copies by hand: the text stands marked, an address is first written beside the button. */
  function mark(button, status, text) {
    var source = document.getElementById(button.dataset.copy || '')
    if (!source) {
      source = document.createElement('span')
      source.className = 'copy-address'
      source.textContent = text
      while (status.nextSibling) status.nextSibling.remove()
      status.after(source)
    }
    getSelection().selectAllChildren(source)
    tell(status, button.dataset.refused)
  }

  function wireCopy(button) {
    var status = button.parentElement.querySelector('[role="status"]')
    button.addEventListener('click', function () {
      fillDays()
      var text = textOf(button)
      var copying = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject()
      copying.then(
        function () {
          tell(status, button.dataset.done)
        },
        function () {
          mark(button, status, text)
        }
      )
    })
    button.hidden = false
  }

  window.addEventListener('beforeprint', fillDays)
  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-theme-switch]').forEach(wireTheme)
    dark.addEventListener('change', label)
    label()
    fillDays()
    document.querySelectorAll('[data-copy], [data-copy-address]').forEach(wireCopy)
    document.querySelectorAll('[data-without-script]').forEach(function (plain) {
      plain.hidden = true
    })
  })
})()
