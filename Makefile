# The only entry point. `make help` lists what there is; the work is done in backend/tools.
# Variables, by environment or as in `make run API_PORT=8081`: API_PORT (8080), WEB_PORT (3000),
# DATA_DIR (backend/data), LANTOA_DB_URL (any MariaDB instead of the embedded one, with
# LANTOA_DB_USER and LANTOA_DB_PASSWORD), LANTOA_DEMO (true).

SHELL := /bin/bash
T := backend/tools

.DEFAULT_GOAL := help
.PHONY: help run sso stop test check contract contract-check contract-release contract-test e2e data bench audit-verify settings new-migration format clean

help: ## This list
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## /  \1\t/' | expand -t 20

run: ## Build what changed, start database, API and SPA; prints the URL; Ctrl-C stops all
	@$(T)/run.sh

sso: ## The same with a real Keycloak beside it (KC_PORT 8180) and both ways to sign in
	@LANTOA_SSO=true $(T)/run.sh

stop: ## Stop what `make run` started from this folder
	@$(T)/stop.sh

test: ## Every test: backend, contract, SPA, and browser where a Chromium is found
	@$(T)/test.sh

check: ## Formatting, lint, architecture, contract drift, compose file, secrets
	@$(T)/check.sh

contract: ## Write openapi.yaml from the code and the SPA's client from it
	@$(T)/contract.sh write

contract-check: ## Fail where openapi.yaml or the SPA's client is not what the code says
	@$(T)/contract.sh check

contract-release: ## At a release: what later contracts are compared with (backend/docs/contract)
	@$(T)/contract.sh release

contract-test: ## The backend's tests against openapi.yaml; URL=https://… TOKEN=…: a running installation, read only
	@$(T)/contract-test.sh '$(URL)'

e2e: ## Browser tests against the product on ports and data of its own (LANTOA_WEB_URL: a running one)
	@$(T)/e2e.sh $(ARGS)

data: ## Build a data set: make data SIZE=demo|province|merged|nation
	@$(T)/java-main.sh vn.lantoa.bench.DataGenerator $(or $(SIZE),province) $(ARGS)

audit-verify: ## Hold the journal against its chain (LANTOA_DB_URL; ANCHOR=position:hash)
	@$(T)/java-main.sh vn.lantoa.audit.AuditVerify $(ANCHOR)

bench: ## One thing by id, a list of 100, publishing to 52,000 against something bare in one run; reminders over 600,000
	@cd backend && mvn --batch-mode --no-transfer-progress -q test -Dtest='SingleReadBench' -Dlantoa.bench=true
	@cd backend && mvn --batch-mode --no-transfer-progress -q test -Dtest='ListReadBench' -Dlantoa.bench=true
	@cd backend && mvn --batch-mode --no-transfer-progress -q test -Dtest='PublishBench' -Dlantoa.bench=true
	@cd backend && mvn --batch-mode --no-transfer-progress -q test -Dtest='PublishAtSizeBench' -Dlantoa.bench=true
	@cd backend && mvn --batch-mode --no-transfer-progress -q test -Dtest='ReminderBench' -Dlantoa.bench=true

settings: ## Write backend/docs/settings.md from the configuration interfaces
	@cd backend && mvn --batch-mode --no-transfer-progress -q test -Dtest=SettingsTest -Dlantoa.settings.write=true

new-migration: ## An empty migration: make new-migration NAME=add_organisation_seal
	@$(T)/new-migration.sh '$(NAME)'

format: ## Format Java and TypeScript
	@cd backend && mvn --batch-mode --no-transfer-progress -q spotless:apply
	@cd frontend && npm run --silent format

clean: ## Remove what was built; the data stays
	@rm -rf backend/target backend/tools/node_modules frontend/dist frontend/node_modules frontend/test-results
