/*
 * The only script on public pages. Everything works without it; with it one can choose light or dark
 * and copy a reference with one press. Nothing is stored unless the reader chooses a theme.
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

  function wireCopy(button) {
    var label = button.textContent
    button.addEventListener('click', function () {
      var source = document.getElementById(button.dataset.copy)
      if (!source) return
      navigator.clipboard.writeText(source.textContent.trim()).then(function () {
        button.textContent = button.dataset.done
        setTimeout(function () {
          button.textContent = label
        }, 4000)
      })
    })
    button.hidden = false
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-theme-switch]').forEach(wireTheme)
    dark.addEventListener('change', label)
    label()
    if (navigator.clipboard) document.querySelectorAll('[data-copy]').forEach(wireCopy)
  })
})()
