/** Where the lab's page goes when it leaves; with `?return` straight back, as by the browser's Back. */
if (new URLSearchParams(location.search).has('return')) {
  // After `load`: a navigation before that replaces this entry of the history instead of leaving it.
  addEventListener('load', () => setTimeout(() => history.back()));
}
