import { AuthorizationError, InvalidStateError, MissingCodeError, MissingStateError } from '@slack/oauth';
import { webApi } from '@slack/bolt';
import { slackErrorOf } from '../errors.ts';
import { NotAllowedHereError } from './allowed.ts';

/** Why nothing was installed, for the person in front of the browser. */
interface Failure {
  readonly status: number;
  readonly text: string;
}

const forgedOrLate =
  'This way back from Slack doesn’t belong to an installation that was begun in this browser within the last ten minutes. Please begin again here, with cookies allowed.';
const ownersPart = 'Whoever runs me must correct this';

/** By Slack's names for the reasons. */
const reasons: Readonly<Record<string, string>> = {
  access_denied: 'You cancelled on Slack’s page, so nothing has changed.',
  invalid_code: 'Slack’s permission was used already, or is older than ten minutes. Please begin again.',
  code_already_used: 'Slack’s permission was used already. Please begin again.',
  invalid_team_for_non_distributed_app: `Slack lets only its own workspace install this app. ${ownersPart}: Manage Distribution in the app’s settings.`,
  bad_client_secret: `Slack doesn’t take my password. ${ownersPart}: SLACK_CLIENT_SECRET.`,
  invalid_client_id: `Slack doesn’t know this app. ${ownersPart}: SLACK_CLIENT_ID.`,
  bad_redirect_uri: `Slack doesn’t know this address. ${ownersPart}: the redirect URL in the app’s manifest.`,
};

function byReason(reason: string): Failure {
  const text =
    reasons[reason] ??
    `Slack refused (${reason.replace(/\W+/g, ' ').slice(0, 60)}). Please try again, or tell whoever runs me.`;
  return { status: reason === 'access_denied' ? 200 : 400, text };
}

/** Explains why an installation failed. `refusal` is the reason in the address to which Slack sent the browser. */
export function explainFailure(error: unknown, refusal: string | null): Failure {
  if (refusal !== null) return byReason(refusal);
  if (error instanceof NotAllowedHereError)
    return {
      status: 403,
      text: `Only workspaces that whoever runs me has chosen can install me, and ${error.where} is not among them. I have kept nothing and given Slack’s permission back. Ask whoever runs me to add it.`,
    };
  if (error instanceof AuthorizationError) return byReason('access_denied');
  if (error instanceof InvalidStateError || error instanceof MissingStateError)
    return { status: 400, text: forgedOrLate };
  if (error instanceof MissingCodeError)
    return { status: 400, text: 'Slack sent no permission along. Please begin again.' };
  const reason = slackErrorOf(error);
  if (reason !== undefined) return byReason(reason);
  if (error instanceof webApi.WebAPIRequestError || error instanceof webApi.WebAPIHTTPError)
    return { status: 502, text: 'I can’t reach Slack right now. Please try again in a minute.' };
  return {
    status: 500,
    text: 'Something went wrong on my side. Please try again in a minute; if that doesn’t help, tell whoever runs me to look into the log.',
  };
}
