// A browser knows its target only after every script has come. Until then this names the step the address asks for.
{
  const step = document.getElementById(location.hash.slice(1));
  if (step && 'step' in step.dataset) step.dataset.here = '';
}
