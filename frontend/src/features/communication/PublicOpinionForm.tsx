import '@/shared/ui/fieldStyles';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  deletePublicOpinionReport,
  getOrganisationPathOptions,
  ifMatch,
  recordPublicOpinionReport,
  updatePublicOpinionReport,
  type OrganisationRef,
  type PublicOpinionReport,
  type PublicOpinionRhythm,
} from '@/api';
import { dateInVietnam } from '@/shared/lib/dates';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { useDone } from './orientationWords';

export const rhythms: readonly PublicOpinionRhythm[] = ['WEEKLY', 'MONTHLY', 'QUARTERLY'];

interface Props {
  home: OrganisationRef;
  report: PublicOpinionReport | undefined;
  onClose: () => void;
}

const number = (words: string) => (words.trim() === '' ? undefined : Number(words));

/** That a report was sent: to whom, of which period, how thick. */
export function PublicOpinionForm({ home, report, onClose }: Props) {
  const { t } = useTranslation('orientation');
  const done = useDone();
  const today = dateInVietnam();
  const path = useQuery({
    ...getOrganisationPathOptions({ path: { id: home.id } }),
    enabled: !report,
  });
  const above = path.data?.at(-2);
  const [sender, setSender] = useState<OrganisationRef | undefined>(report?.organisation ?? home);
  const [chosen, setChosen] = useState<OrganisationRef | undefined>(report?.recipient);
  const recipient = chosen ?? above;
  const [rhythm, setRhythm] = useState<PublicOpinionRhythm>(report?.rhythm ?? 'MONTHLY');
  const [period, setPeriod] = useState<string | undefined>(report?.periodFrom ?? today);
  const [sentOn, setSentOn] = useState<string | undefined>(report?.sentOn ?? today);
  const [symbol, setSymbol] = useState(report?.symbol ?? '');
  const [pages, setPages] = useState(String(report?.pages ?? ''));
  const [annexes, setAnnexes] = useState(String(report?.annexes ?? ''));
  const finished = async (said: string) => {
    onClose();
    await done(said);
  };
  const save = useMutation({
    mutationFn: async () => {
      const thick = number(pages);
      const beside = number(annexes);
      const body = {
        organisationId: sender?.id ?? '',
        recipientId: recipient?.id ?? '',
        rhythm,
        period: period ?? '',
        sentOn: sentOn ?? '',
        ...(symbol.trim() ? { symbol: symbol.trim() } : {}),
        ...(thick === undefined ? {} : { pages: thick }),
        ...(beside === undefined ? {} : { annexes: beside }),
      };
      await (report
        ? updatePublicOpinionReport({
            path: { id: report.id },
            headers: ifMatch(report.version),
            body,
            throwOnError: true,
          })
        : recordPublicOpinionReport({ body, throwOnError: true }));
    },
    onSuccess: () => finished(t('opinion.saved')),
  });
  const remove = useMutation({
    mutationFn: async () => {
      if (report)
        await deletePublicOpinionReport({
          path: { id: report.id },
          headers: ifMatch(report.version),
          throwOnError: true,
        });
    },
    onSuccess: () => finished(t('opinion.removed')),
  });
  const error = save.error ?? remove.error;
  return (
    <ConfirmDrawer
      opened
      title={t('opinion.new')}
      verb={t('opinion.save')}
      busy={save.isPending}
      disabled={!sender || !recipient || !period || !sentOn}
      onConfirm={() => save.mutate()}
      onClose={onClose}
    >
      <FormErrorSummary
        error={error}
        fields={[
          { pointer: '/organisationId', id: 'opinion-sender', label: t('opinion.sender') },
          { pointer: '/recipientId', id: 'opinion-recipient', label: t('opinion.recipient') },
          { pointer: '/period', id: 'opinion-period', label: t('opinion.period') },
          { pointer: '/sentOn', id: 'opinion-sent', label: t('opinion.sentOn') },
          { pointer: '/pages', id: 'opinion-pages', label: t('opinion.pagesField') },
          { pointer: '/annexes', id: 'opinion-annexes', label: t('opinion.annexesField') },
        ]}
      />
      <p className="lt-small lt-soft">{t('opinion.what')}</p>
      {!report && (
        <OrganisationPicker
          id="opinion-sender"
          label={t('opinion.sender')}
          required
          value={sender}
          error={fieldErrorOf(error, '/organisationId')}
          onChange={setSender}
        />
      )}
      <OrganisationPicker
        id="opinion-recipient"
        label={t('opinion.recipient')}
        required
        value={recipient}
        error={fieldErrorOf(error, '/recipientId')}
        onChange={setChosen}
      />
      <NativeSelect
        label={t('opinion.rhythmLabel')}
        value={rhythm}
        data={rhythms.map((value) => ({ value, label: t(`opinion.rhythm.${value}`) }))}
        onChange={(event) =>
          setRhythm(rhythms.find((one) => one === event.currentTarget.value) ?? 'MONTHLY')
        }
      />
      <DateField
        id="opinion-period"
        label={t('opinion.period')}
        required
        value={period}
        error={fieldErrorOf(error, '/period')}
        onChange={setPeriod}
      />
      <DateField
        id="opinion-sent"
        label={t('opinion.sentOn')}
        required
        value={sentOn}
        error={fieldErrorOf(error, '/sentOn')}
        onChange={setSentOn}
      />
      <TextInput
        label={t('opinion.symbol')}
        maxLength={100}
        value={symbol}
        onChange={(event) => setSymbol(event.currentTarget.value)}
      />
      <TextInput
        id="opinion-pages"
        type="number"
        min={1}
        inputMode="numeric"
        label={t('opinion.pagesField')}
        value={pages}
        error={fieldErrorOf(error, '/pages')}
        onChange={(event) => setPages(event.currentTarget.value)}
      />
      <TextInput
        id="opinion-annexes"
        type="number"
        min={0}
        inputMode="numeric"
        label={t('opinion.annexesField')}
        value={annexes}
        error={fieldErrorOf(error, '/annexes')}
        onChange={(event) => setAnnexes(event.currentTarget.value)}
      />
      {report && (
        <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('opinion.remove')}
        </Button>
      )}
    </ConfirmDrawer>
  );
}
