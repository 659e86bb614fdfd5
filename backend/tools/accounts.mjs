// Prints the demo accounts that the API tells of, as a table; nothing where there are none.
const response = await fetch(`${process.argv[2]}/api/v1/setup`, {
  headers: { 'Accept-Language': process.env.LANG?.startsWith('en') ? 'en' : 'vi' },
});
const { demoAccounts = [] } = response.ok ? await response.json() : {};
if (demoAccounts.length > 0) {
  const rows = [
    ['ROLE', 'USER NAME', 'PASSWORD', 'AT'],
    ...demoAccounts.map((a) => [a.role, a.userName, a.password, a.organisationName]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => [...row[column]].length)));
  const pad = (text, width) => text + ' '.repeat(width - [...text].length);
  console.log(`\nDemo accounts\n${rows.map((row) => `  ${row.map((cell, i) => pad(cell, widths[i])).join('   ').trimEnd()}`).join('\n')}`);
}
