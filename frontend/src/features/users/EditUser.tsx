import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { asProblem, getUser, ifMatch, updateUser, type HeldRole, type User } from '@/api';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { differences, draftOf, inputOf, isWhole } from './roles';
import { UserFields, useSummaryFields } from './UserFields';
import classes from './Users.module.css';

interface StaleProps {
  before: User;
  after: User;
  onMine: () => void;
  onTheirs: () => void;
}

/** What somebody else changed meanwhile, and which of the two is to stand. */
function Stale({ before, after, onMine, onTheirs }: StaleProps) {
  const { t } = useTranslation(['users', 'domain']);
  const role = (held: HeldRole) =>
    t('at', { role: t(`domain:accountRole.${held.role}`), organisation: held.organisation.name });
  const changes = differences(before, after, {
    role,
    active: (active) => t(active ? 'state.active' : 'state.off'),
  });
  return (
    <div className={classes.stale} role="alert">
      <strong>{t('stale.title')}</strong>
      {changes.length === 0 ? (
        <p>{t('stale.nothing')}</p>
      ) : (
        <>
          <p>{t('stale.what')}</p>
          <ul>
            {changes.map((change) => (
              <li key={change.field}>
                {t('stale.change', {
                  field: change.field === 'active' ? t('stale.active') : t(`form.${change.field}`),
                  before: change.before || t('stale.empty'),
                  after: change.after || t('stale.empty'),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={classes.actions}>
        <Button size="xs" onClick={onMine}>
          {t('stale.mine')}
        </Button>
        <Button size="xs" variant="default" onClick={onTheirs}>
          {t('stale.theirs')}
        </Button>
      </div>
    </div>
  );
}

interface Props {
  user: User;
  onSaved: () => void;
  onClose: () => void;
}

/** Replaces an account's names and roles; against the version that was opened. */
export function EditUser({ user, onSaved, onClose }: Props) {
  const { t } = useTranslation('users');
  const [seen, setSeen] = useState(user);
  const [theirs, setTheirs] = useState<User>();
  const [draft, setDraft] = useState(() => draftOf(user));
  const fields = useSummaryFields();
  const path = { id: user.id };
  const save = useMutation({
    mutationFn: (against: User) =>
      updateUser({
        path,
        headers: ifMatch(against.version),
        body: inputOf(draft, against.active),
        throwOnError: true,
      }),
    onSuccess: onSaved,
    onError: async (error) => {
      if (asProblem(error).slug !== 'stale-version') return;
      setTheirs((await getUser({ path, throwOnError: true })).data);
    },
  });
  const settle = () => {
    setTheirs(undefined);
    save.reset();
  };
  return (
    <ConfirmDrawer
      opened
      title={t('edit')}
      verb={t('save')}
      busy={save.isPending}
      disabled={!isWhole(draft) || theirs !== undefined}
      onConfirm={() => save.mutate(seen)}
      onClose={onClose}
    >
      {theirs ? (
        <Stale
          before={seen}
          after={theirs}
          onMine={() => {
            setSeen(theirs);
            settle();
            save.mutate(theirs);
          }}
          onTheirs={() => {
            setSeen(theirs);
            setDraft(draftOf(theirs));
            settle();
          }}
        />
      ) : (
        <FormErrorSummary error={save.error} fields={fields} />
      )}
      <UserFields draft={draft} error={save.error} onChange={setDraft} />
    </ConfirmDrawer>
  );
}
