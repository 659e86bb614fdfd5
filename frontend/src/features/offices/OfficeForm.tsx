import '@/shared/ui/fieldStyles';
import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  createPosition,
  ifMatch,
  updatePosition,
  type CarriedRole,
  type Position,
  type PositionInput,
  type Role,
} from '@/api';
import { ActChoices } from '@/shared/ui/ActChoices';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import classes from '@/shared/ui/Rows.module.css';

const roles: readonly Role[] = [
  'READER',
  'REPORTER',
  'OFFICER',
  'HEAD',
  'INSPECTOR',
  'ADMINISTRATOR',
];

interface Props {
  organisationId: string;
  /** The office to change; none: a new one. */
  office: Position | undefined;
  onSaved: () => void;
  onClose: () => void;
}

/** The name of an office and the roles that go with it. */
export function OfficeForm({ organisationId, office, onSaved, onClose }: Props) {
  const { t } = useTranslation(['offices', 'domain']);
  const [name, setName] = useState(office?.name ?? '');
  const [carried, setCarried] = useState<CarriedRole[]>(office?.roles ?? []);
  const save = useMutation({
    mutationFn: async (body: PositionInput) => {
      if (office) {
        const call = { path: { id: office.id }, headers: ifMatch(office.version) };
        await updatePosition({ ...call, body, throwOnError: true });
      } else {
        await createPosition({ path: { id: organisationId }, body, throwOnError: true });
      }
    },
    onSuccess: onSaved,
  });
  const toggle = (role: Role) =>
    setCarried((now) =>
      now.some((one) => one.role === role)
        ? now.filter((one) => one.role !== role)
        : [...now, { role }],
    );
  const limit = (role: Role, acts: CarriedRole['acts']) =>
    setCarried((now) =>
      now.map((one) => {
        if (one.role !== role) return one;
        return acts && acts.length > 0 ? { role, acts } : { role };
      }),
    );
  const error = save.error;
  return (
    <ConfirmDrawer
      opened
      title={office ? t('editOf', { name: office.name }) : t('create')}
      verb={office ? t('save') : t('create')}
      busy={save.isPending}
      disabled={!name.trim() || carried.length === 0}
      onConfirm={() => save.mutate({ name: name.trim(), roles: carried })}
      onClose={onClose}
    >
      <FormErrorSummary
        error={error}
        fields={[
          { pointer: '/name', id: 'office-name', label: t('name') },
          { pointer: '/roles', id: 'office-roles', label: t('carries') },
        ]}
      />
      <TextInput
        id="office-name"
        label={t('name')}
        description={t('nameHelp')}
        required
        value={name}
        maxLength={200}
        error={fieldErrorOf(error, '/name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <fieldset className={classes.choices} id="office-roles" tabIndex={-1}>
        <legend>{t('carries')}</legend>
        {roles.map((role) => {
          const chosen = carried.find((one) => one.role === role);
          const words = t(`domain:accountRole.${role}`);
          return (
            <div key={role}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen !== undefined}
                  onChange={() => toggle(role)}
                />
                {words}
              </label>
              {chosen && (
                <ActChoices
                  legend={t('actsOf', { role: words })}
                  value={chosen.acts ?? []}
                  onChange={(acts) => limit(role, acts)}
                />
              )}
            </div>
          );
        })}
      </fieldset>
    </ConfirmDrawer>
  );
}
