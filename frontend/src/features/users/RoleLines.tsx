import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type { Role } from '@/api';
import { ActChoices } from '@/shared/ui/ActChoices';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf } from '@/shared/ui/FormErrorSummary';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { emptyLine, roleCodes, type RoleLine } from './roles';
import classes from './Users.module.css';

interface Props {
  lines: readonly RoleLine[];
  error: unknown;
  onChange: (lines: RoleLine[]) => void;
}

/** Which roles, at which organisations, for what and until when. */
export function RoleLines({ lines, error, onChange }: Props) {
  const { t } = useTranslation(['users', 'domain']);
  const set = (key: number, part: Partial<RoleLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  return (
    <div className={classes.lines} id="user-roles" tabIndex={-1}>
      {lines.map((line, index) => {
        const at = `/roles/${index}`;
        return (
          <fieldset key={line.key} className={classes.line}>
            <legend>{t('form.roleNo', { no: index + 1 })}</legend>
            <NativeSelect
              label={t('form.role')}
              value={line.role}
              error={fieldErrorOf(error, `${at}/role`)}
              data={roleCodes.map((role) => ({
                value: role,
                label: t(`domain:accountRole.${role}`),
              }))}
              onChange={(event) => set(line.key, { role: event.currentTarget.value as Role })}
            />
            <OrganisationPicker
              label={t('form.organisation')}
              required
              value={line.organisation}
              error={fieldErrorOf(error, `${at}/organisationId`)}
              onChange={(organisation) => set(line.key, { organisation })}
            />
            <div className={classes.dates}>
              <DateField
                label={t('form.from')}
                value={line.from}
                error={fieldErrorOf(error, `${at}/from`)}
                onChange={(from) => set(line.key, { from })}
              />
              <DateField
                label={t('form.to')}
                value={line.to}
                error={fieldErrorOf(error, `${at}/to`)}
                onChange={(to) => set(line.key, { to })}
              />
            </div>
            <ActChoices
              legend={t('form.acts')}
              value={line.acts}
              onChange={(acts) => set(line.key, { acts })}
            />
            {fieldErrorOf(error, `${at}/acts`) && (
              <p className={classes.wrong}>{fieldErrorOf(error, `${at}/acts`)}</p>
            )}
            {lines.length > 1 && (
              <div>
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => onChange(lines.filter((one) => one.key !== line.key))}
                >
                  {t('form.removeRole', { no: index + 1 })}
                </Button>
              </div>
            )}
          </fieldset>
        );
      })}
      <div>
        <Button size="xs" variant="default" onClick={() => onChange([...lines, emptyLine()])}>
          {t('form.addRole')}
        </Button>
      </div>
    </div>
  );
}
