/** Files that are saved where somebody keeps theirs, once they have said yes to the card of Teams that asks. */

import { ActivityTypes, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { z } from 'zod/v4';
import type { Look } from '../chat/turn.ts';
import { fetchPromised, findReported } from '../commands/reports/fetch-report.ts';
import { faultFields, Problem } from '../domain/errors.ts';
import { LANGUAGES } from '../domain/language.ts';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import { REPORT_FORMATS } from '../domain/reports/publication.ts';
import { handingTextsIn } from '../views/reports/handing-texts.ts';
import { fileNameOf } from '../views/reports/report-file.ts';
import { problemText } from '../views/texts/problems.ts';
import { incomingOf } from './activity.ts';
import type { FileLimits } from './attachments.ts';
import type { Door } from './late.ts';
import { lookFor, type TurnSetting } from './look.ts';
import { malformedInvoke, unlessUnsent } from './messages.ts';
import { sendMessage } from './replies.ts';
import { uploadFile } from './uploads.ts';

/** The name of the invoke that says yes or no. */
export const FILE_CONSENT = 'fileConsent/invoke';

const INFO_TYPE = 'application/vnd.microsoft.teams.card.file.info';

/** What the card gives back of a document: it is looked up and made anew, and must be the one that was promised. */
const Promised = z.object({
  round: z.string().regex(ID_PATTERN),
  format: z.enum(REPORT_FORMATS),
  language: z.enum(LANGUAGES),
  version: z.int().positive().optional(),
  checksum: z.string().regex(/^[\da-f]{64}$/),
});

const Address = z.url({ protocol: /^https?$/ }).max(8_000);

const Consent = z.discriminatedUnion('action', [
  z.object({ action: z.literal('decline'), context: Promised }),
  z.object({
    action: z.literal('accept'),
    context: Promised,
    uploadInfo: z.object({
      uploadUrl: Address,
      contentUrl: Address,
      name: z.string().min(1).max(400),
      uniqueId: z.string().min(1).max(400),
      fileType: z.string().max(20),
    }),
  }),
]);
type Consent = z.infer<typeof Consent>;

export interface ConsentSetting extends TurnSetting {
  readonly files: Pick<FileLimits, 'hosts'>;
}

/** Answers what somebody has said to such a card. */
export type AnswerConsent = (context: TurnContext, door: Door) => Promise<void>;

/** Addresses that files are being put to, or were: Teams may say the same yes twice. */
const MOST_KEPT = 1_000;

export function consentAnswers(setting: ConsentSetting): AnswerConsent {
  const answered = new LRUCache<string, true>({ maxSize: MOST_KEPT, sizeCalculation: () => 1 });
  return async (context, door) => {
    const { data } = Consent.safeParse(context.activity.value);
    if (!data) {
      await context.sendActivity(malformedInvoke());
      return;
    }
    const { from, replyToId } = context.activity;
    const key = JSON.stringify([
      data.action,
      from.id,
      data.action === 'accept' ? data.uploadInfo.uploadUrl : (replyToId ?? data.context.checksum),
    ]);
    const isRepeated = answered.has(key);
    answered.set(key, true);
    const look = lookFor(incomingOf(context), setting);
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200 } });
    await door.letGo();
    if (isRepeated) return;
    const message = await messageAfter(data, look, setting);
    await unlessUnsent(setting, () => sendMessage(message, door));
    // The card that asks has done its work, and would save a file that may be another by then.
    if (replyToId) await door.speak((own) => own.deleteActivity(replyToId)).catch(() => undefined);
  };
}

/** What is said of a yes or a no, when what it asks for is done. */
async function messageAfter(consent: Consent, look: Look, setting: ConsentSetting) {
  const { version, ...rest } = consent.context;
  const promised = { ...rest, version };
  const t = handingTextsIn(promised.language);
  try {
    const { viewer, deps } = await look();
    if (consent.action === 'decline') {
      const { round } = await findReported(viewer, promised.round, deps);
      return plain(t.declined(fileNameOf({ ...promised, name: round.name })));
    }
    const file = await fetchPromised(viewer, promised, deps);
    const name = fileNameOf(file);
    const { uploadUrl, ...where } = consent.uploadInfo;
    const isTaken = await uploadFile(uploadUrl, new Uint8Array(file.bytes), setting.files.hosts);
    if (!isTaken) setting.log.warn('report could not be saved for somebody');
    return isTaken ? savedMessage(where, t.saved(name)) : plain(t.notSaved(name));
  } catch (error) {
    const known = error instanceof Problem ? problemText(error, promised.language) : undefined;
    if (known !== undefined) return plain(known);
    setting.log.error('report could not be saved for somebody', faultFields(error));
    return plain(t.notSaved(t.report));
  }
}

function plain(text: string) {
  return { type: ActivityTypes.Message, text, textFormat: 'plain' };
}

/** Where the file is now, as Teams shows it. */
function savedMessage(
  {
    contentUrl,
    name,
    uniqueId,
    fileType,
  }: {
    readonly contentUrl: string;
    readonly name: string;
    readonly uniqueId: string;
    readonly fileType: string;
  },
  summary: string,
) {
  return {
    type: ActivityTypes.Message,
    summary,
    attachments: [{ contentType: INFO_TYPE, contentUrl, name, content: { uniqueId, fileType } }],
  };
}
