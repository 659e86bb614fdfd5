// Ends with 0 when every address given answers with a success, else with 1.
const answers = await Promise.all(
  process.argv.slice(2).map((url) =>
    fetch(url, { signal: AbortSignal.timeout(5000) }).then(
      (response) => response.ok,
      () => false,
    ),
  ),
);
process.exit(answers.every(Boolean) ? 0 : 1);
