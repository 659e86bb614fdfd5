import '@/shared/ui/fieldStyles';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  getSecondFactorOptions,
  getSecondFactorQueryKey,
  removeSecondFactorMutation,
  replaceRecoveryCodesMutation,
} from '@/api';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { Codes, SecondFactorSetup } from './SecondFactorSetup';
import classes from './Security.module.css';

type Asked = 'off' | 'codes';

/** The second factor: set up, new recovery codes, off. */
export function SecondFactorCard() {
  const { t } = useTranslation('security');
  const queryClient = useQueryClient();
  const factor = useQuery(getSecondFactorOptions());
  const [asked, setAsked] = useState<Asked>();
  const [setup, setSetup] = useState(false);
  const [code, setCode] = useState('');
  const fresh = () => queryClient.invalidateQueries({ queryKey: getSecondFactorQueryKey() });
  const close = () => {
    setAsked(undefined);
    setCode('');
    remove.reset();
    replace.reset();
  };
  const remove = useMutation({
    ...removeSecondFactorMutation(),
    onSuccess: async () => {
      close();
      say(t('factor.isOff'));
      await fresh();
    },
  });
  const replace = useMutation({ ...replaceRecoveryCodesMutation(), onSuccess: fresh });
  const error = asked === 'off' ? remove.error : replace.error;
  const send = () => {
    const body = { code: code.trim() };
    if (asked === 'off') remove.mutate({ body });
    else replace.mutate({ body });
  };
  return (
    <Card
      title={t('factor.title')}
      aside={factor.data && t(factor.data.active ? 'factor.on' : 'factor.off')}
    >
      <div className={classes.stack}>
        <p className="lt-soft">{t('factor.what')}</p>
        {factor.isPending && <RowsSkeleton rows={1} />}
        {factor.isError && (
          <ErrorState error={factor.error} onRetry={() => void factor.refetch()} />
        )}
        {factor.data && !factor.data.active && !setup && (
          <div>
            <Button onClick={() => setSetup(true)}>{t('factor.setUp')}</Button>
          </div>
        )}
        {setup && (
          <SecondFactorSetup
            onDone={() => {
              setSetup(false);
              say(t('factor.isOn'));
              void fresh();
            }}
          />
        )}
        {factor.data?.active && !setup && (
          <>
            <p>{t('factor.codesLeft', { count: factor.data.recoveryCodesLeft ?? 0 })}</p>
            <div className={classes.actions}>
              <Button variant="default" onClick={() => setAsked('codes')}>
                {t('factor.newCodes')}
              </Button>
              <Button variant="default" onClick={() => setAsked('off')}>
                {t('factor.switchOff')}
              </Button>
            </div>
          </>
        )}
      </div>
      <ConfirmDrawer
        opened={asked !== undefined}
        title={t(asked === 'off' ? 'factor.switchOff' : 'factor.newCodes')}
        verb={t(asked === 'off' ? 'factor.switchOff' : 'factor.newCodes')}
        busy={remove.isPending || replace.isPending}
        disabled={!code.trim() || replace.data !== undefined}
        onConfirm={send}
        onClose={close}
      >
        {replace.data ? (
          <Codes codes={replace.data.codes} onKept={close} />
        ) : (
          <>
            <FormErrorSummary
              error={error}
              fields={[{ pointer: '/code', id: 'asked-code', label: t('factor.code') }]}
            />
            <TextInput
              id="asked-code"
              label={t('factor.code')}
              description={t('factor.codeHelp')}
              autoComplete="one-time-code"
              value={code}
              error={fieldErrorOf(error, '/code')}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          </>
        )}
      </ConfirmDrawer>
    </Card>
  );
}
