import '@/shared/ui/fieldStyles';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  ifMatch,
  recordCommunicationDelivery,
  updateCommunicationDelivery,
  type CommunicationDelivery,
  type CommunicationItem,
  type CommunicationPiece,
  type CommunicationPlan,
} from '@/api';
import { dateInVietnam } from '@/shared/lib/dates';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { aired, formatMonth, monthOf, monthsBetween } from './words';

interface Props {
  plan: CommunicationPlan;
  item: CommunicationItem;
  /** What stands and is corrected; else a month is reported anew. */
  delivery: CommunicationDelivery | undefined;
  onDone: () => void;
  onClose: () => void;
}

const number = (words: string) => (words.trim() === '' ? undefined : Number(words));

/** What was delivered of a line in a month. */
export function DeliverForm({ plan, item, delivery, onDone, onClose }: Props) {
  const { t } = useTranslation('communication');
  const months = monthsBetween(plan.startsOn, dateInVietnam());
  const open = months.filter((one) => item.deliveries.every((d) => d.month !== one));
  const [month, setMonth] = useState(delivery?.month ?? open[0] ?? monthOf(dateInVietnam()));
  const [count, setCount] = useState(delivery ? String(delivery.count) : '');
  const [minutes, setMinutes] = useState(String(delivery?.minutes ?? ''));
  const [attendances, setAttendances] = useState(String(delivery?.attendances ?? ''));
  const [pieces, setPieces] = useState<readonly CommunicationPiece[]>(delivery?.pieces ?? []);
  const put = (index: number, part: Partial<CommunicationPiece>) =>
    setPieces(pieces.map((piece, at) => (at === index ? { ...piece, ...part } : piece)));
  const send = useMutation({
    mutationFn: async () => {
      const airtime = aired(item.channel) ? number(minutes) : undefined;
      const people = number(attendances);
      const body = {
        month,
        count: number(count) ?? 0,
        ...(airtime === undefined ? {} : { minutes: airtime }),
        ...(people === undefined ? {} : { attendances: people }),
        pieces: pieces
          .filter((piece) => piece.title.trim())
          .map(({ title, url, publishedOn }) => ({
            title: title.trim(),
            ...(url?.trim() ? { url: url.trim() } : {}),
            ...(publishedOn ? { publishedOn } : {}),
          })),
      };
      await (delivery
        ? updateCommunicationDelivery({
            path: { id: delivery.id },
            headers: ifMatch(delivery.version),
            body,
            throwOnError: true,
          })
        : recordCommunicationDelivery({
            path: { id: plan.id, itemId: item.id },
            body,
            throwOnError: true,
          }));
    },
    onSuccess: onDone,
  });
  return (
    <ConfirmDrawer
      opened
      title={t('deliver.title')}
      verb={t(delivery ? 'deliver.save' : 'deliver.send')}
      busy={send.isPending}
      disabled={number(count) === undefined}
      onConfirm={() => send.mutate()}
      onClose={onClose}
    >
      <FormErrorSummary
        error={send.error}
        fields={[
          { pointer: '/month', id: 'deliver-month', label: t('deliver.month') },
          { pointer: '/count', id: 'deliver-count', label: t('deliver.count') },
          { pointer: '/minutes', id: 'deliver-minutes', label: t('deliver.minutes') },
          { pointer: '/pieces', id: 'deliver-add', label: t('deliver.pieces') },
        ]}
      />
      <p>
        <strong>{t(`channel.${item.channel}`)}</strong> · {item.partner?.name ?? item.outlet}
      </p>
      <NativeSelect
        id="deliver-month"
        label={t('deliver.month')}
        value={month}
        data={(delivery ? [delivery.month] : open.length > 0 ? open : [month]).map((value) => ({
          value,
          label: t('deliver.month_is', { month: formatMonth(value) }),
        }))}
        error={fieldErrorOf(send.error, '/month')}
        onChange={(event) => setMonth(event.currentTarget.value)}
      />
      <TextInput
        id="deliver-count"
        type="number"
        min={0}
        inputMode="numeric"
        required
        label={t('deliver.count')}
        value={count}
        error={fieldErrorOf(send.error, '/count')}
        onChange={(event) => setCount(event.currentTarget.value)}
      />
      {aired(item.channel) && (
        <TextInput
          id="deliver-minutes"
          type="number"
          min={0}
          inputMode="numeric"
          label={t('deliver.minutes')}
          value={minutes}
          error={fieldErrorOf(send.error, '/minutes')}
          onChange={(event) => setMinutes(event.currentTarget.value)}
        />
      )}
      <TextInput
        type="number"
        min={0}
        inputMode="numeric"
        label={t('deliver.attendances')}
        value={attendances}
        onChange={(event) => setAttendances(event.currentTarget.value)}
      />
      <strong>{t('deliver.pieces')}</strong>
      {pieces.map((piece, index) => (
        <div key={index}>
          <TextInput
            label={t('deliver.pieceTitle', { number: index + 1 })}
            maxLength={500}
            value={piece.title}
            onChange={(event) => put(index, { title: event.currentTarget.value })}
          />
          <TextInput
            type="url"
            label={t('deliver.pieceUrl', { number: index + 1 })}
            maxLength={1000}
            value={piece.url ?? ''}
            error={fieldErrorOf(send.error, `/pieces/${index}/url`)}
            onChange={(event) => put(index, { url: event.currentTarget.value })}
          />
        </div>
      ))}
      <Button
        id="deliver-add"
        variant="default"
        disabled={pieces.length >= 50}
        onClick={() => setPieces([...pieces, { title: '' }])}
      >
        {t('deliver.addPiece')}
      </Button>
    </ConfirmDrawer>
  );
}
