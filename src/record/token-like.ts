/**
 * What looks like a secret: a guess on the safe side. Names of services, versions, words and short numbers do not.
 */

/** Formats that say what they are. */
const KNOWN_FORMATS = [
  // JSON Web Token or another base64url JSON object; also encrypted ones, with five parts.
  /^eyJ[\w-]{8,}(?:\.[\w-]*){0,4}$/,
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  // Stripe, Clerk; GitHub; GitLab; npm, PyPI, RubyGems; Slack; OpenAI, Anthropic; Hugging Face.
  /^(?:sk|pk|rk|whsec)_[\w-]{8,}$/,
  /^(?:gh[pousr]|github_pat|glpat|gldt|npm|rubygems|pypi|hf|shp[a-z]{2}|dop_v1|lin_api|ntn|secret|figd|nfp|pat|sntr[yu]s)[-_][\w-]{12,}$/,
  /^xox[a-z]-[\w-]{8,}$/,
  /^xapp-[\w-]{8,}$/,
  /^sk-[\w-]{16,}$/,
  // Amazon, Google, SendGrid, Mailgun, Twilio, Telegram, age.
  /^A(?:KIA|SIA|ROA|IDA)[0-9A-Z]{12,}$/,
  /^AIza[\w-]{20,}$/,
  /^ya29\.[\w-]{8,}$/,
  /^SG\.[\w-]{8,}\.[\w-]{8,}$/,
  /^key-[0-9a-f]{16,}$/,
  /^(?:AC|SK)[0-9a-f]{32}$/,
  /^(?:bot)?\d{6,12}:[\w-]{20,}$/,
  /^AGE-SECRET-KEY-1[0-9A-Z]{8,}$/,
];

/** Shorter ones are as likely words, versions or ids of a build. */
const LEAST_LENGTH = 16;

export function looksLikeToken(text: string): boolean {
  if (text.length < 12) return false;
  if (KNOWN_FORMATS.some((format) => format.test(text))) return true;
  return text.length >= LEAST_LENGTH && /^[\w+/=~-]+$/.test(text) && text.split(/[/~]/).some(isRandom);
}

/** Long, without the structure of words: hexadecimal, or letters and digits that change places often. */
function isRandom(text: string): boolean {
  if (text.length < LEAST_LENGTH) return false;
  const runs = text.split(/[-_]/).filter((run) => run.length >= LEAST_LENGTH / 2);
  return runs.some(isHex) || runs.some(isMixed) || isMixed(text.replaceAll(/[-_]/g, ''));
}

function isHex(text: string): boolean {
  return text.length >= LEAST_LENGTH && /^[0-9a-f]+$|^[0-9A-F]+$/.test(text) && /\d/.test(text) && /[a-f]/i.test(text);
}

/** How often, a character, the kind of character changes in random text; words and numbers change it far less. */
const CHANGES = 0.28;

function isMixed(text: string): boolean {
  if (text.length < LEAST_LENGTH) return false;
  const hasDigits = /\d/.test(text);
  const kinds = [...text].map(kindOf);
  const changes = kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;
  // camelCase has no digits as a rule, and changes kind twice a word.
  return changes / text.length >= (hasDigits ? CHANGES : 0.45) && (hasDigits || text.length >= 24);
}

function kindOf(character: string): 'digit' | 'upper' | 'lower' | 'other' {
  if (character >= '0' && character <= '9') return 'digit';
  if (character >= 'A' && character <= 'Z') return 'upper';
  return character >= 'a' && character <= 'z' ? 'lower' : 'other';
}

/** Names whose value is a secret, whatever it looks like. */
const SECRET_NAME =
  /(?:^|[-_.])(?:access|refresh|id|api|auth|bearer|session|client|private)?[-_]?(?:tokens?|secret|key|password|passwd|passphrase|pwd|jwt|credentials?|authorization|signature|sig|sid|ticket|otp)$|^(?:bearer|basic|auth|authorization|token|jwt|apikey|cookie|pass)$/i;

export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}
