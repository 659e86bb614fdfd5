// Validates docker-compose.yml without an engine: it is YAML of the expected shape, every service is
// health-checked, restarted and waits for what it needs, secrets come from the environment alone,
// one port is open, and the database has the settings the product needs (those of ServerSettings).
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');
const text = read('docker-compose.yml');
const compose = parse(text, { strict: true, uniqueKeys: true });
const { services, volumes, networks } = compose;
const problems = [];

function check(what, test) {
  try {
    test();
  } catch (error) {
    problems.push(`${what}: ${error.message.split('\n')[0]}`);
  }
}

check('services', () => assert.deepEqual(Object.keys(services).sort(), ['api', 'database', 'keycloak', 'web']));
for (const [name, service] of Object.entries(services)) {
  check(name, () => {
    assert.ok(service.image, 'no image');
    assert.ok(service.healthcheck?.test?.length > 1, 'no health check');
    assert.equal(service.restart, 'unless-stopped', 'not restarted');
    for (const [needed, { condition }] of Object.entries(service.depends_on ?? {})) {
      assert.ok(services[needed], `needs ${needed}, which there is not`);
      assert.equal(condition, 'service_healthy', `does not wait until ${needed} is healthy`);
    }
    for (const mount of service.volumes ?? []) {
      const source = String(mount).split(':')[0];
      assert.ok(source in volumes || /^[./]/.test(source), `volume ${source} is not declared`);
    }
    for (const network of service.networks ?? []) {
      assert.ok(network in networks, `network ${network} is not declared`);
    }
    if (service.build) {
      assert.ok(existsSync(join(root, service.build.dockerfile)), `no ${service.build.dockerfile}`);
      const file = read(service.build.dockerfile);
      for (const [, from] of file.matchAll(/^COPY (?!--from)(.*) \S+$/gm)) {
        for (const source of from.split(' ')) {
          assert.ok(existsSync(join(root, source)), `its Dockerfile copies ${source}, which is not there`);
        }
      }
    }
    for (const [key, value] of Object.entries(service.environment ?? {})) {
      // A needed variable of a profile would be asked of everybody: its secrets may be empty there.
      if (service.profiles && /^\$\{[A-Z_]+:-\}$/.test(String(value))) continue;
      if (/PASSWORD|SECRET|KEY|TOKEN/.test(key)) {
        assert.match(String(value), /^\$\{[A-Z_]+:\?.+\}$/, `${key} must come from the environment`);
      }
    }
  });
}
check('ports', () => {
  const open = Object.entries(services).filter(
    ([, service]) => service.ports?.length && !service.profiles,
  );
  assert.deepEqual(open.map(([name]) => name), ['web'], 'only the SPA has a port');
  assert.equal(services.web.ports.length, 1, 'one port');
});
check('users', () => {
  assert.match(read(services.api.build.dockerfile), /^USER (?!root|0)\S+/m, 'the API runs as root');
  assert.match(read(services.web.build.dockerfile), /^FROM nginxinc\/nginx-unprivileged:/m);
});
check('demo', () => assert.equal(services.api.environment.LANTOA_DEMO, 'false'));
check('database settings', () => {
  const java = read('backend/src/embedded/java/vn/lantoa/embedded/ServerSettings.java');
  const list = /REQUIRED =\s*List\.of\(([^;]*)\);/.exec(java)[1];
  const required = [...list.matchAll(/"(--[^"]+)"/g)].map((match) => match[1]);
  assert.ok(required.length > 8, 'the list in ServerSettings was not found');
  const missing = required.filter((option) => !services.database.command.includes(option));
  assert.deepEqual(missing, [], `differ from ServerSettings: ${missing}`);
  assert.match(services.database.image, /^mariadb:11\.4$/);
});
check('content security policy', () => {
  const headers = read('frontend/docker/security-headers.conf');
  for (const part of ["default-src 'none'", "script-src 'self' 'sha256-", "frame-ancestors 'none'"]) {
    assert.ok(headers.includes(part), `${part} is missing`);
  }
  assert.ok(!/script-src[^;]*unsafe/.test(headers), 'scripts must not be unsafe');
});

check('identity provider', () => {
  const { keycloak } = services;
  assert.deepEqual(keycloak.profiles, ['sso'], 'starts only where it is asked for');
  const pom = read('backend/pom.xml');
  const version = /<keycloak\.version>([^<]+)</.exec(pom)[1];
  assert.ok(keycloak.image.endsWith(`:${version}`), `not the tested version ${version}`);
  assert.match(keycloak.ports[0], /^127\.0\.0\.1:/, 'open to the outside');
  assert.ok(existsSync(join(root, 'backend/src/keycloak/lantoa-realm.json')), 'no realm');
});

for (const problem of problems) console.log(`docker-compose.yml: ${problem}`);
process.exit(problems.length === 0 ? 0 : 1);
