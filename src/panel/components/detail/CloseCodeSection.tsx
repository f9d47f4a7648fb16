import type { CloseCode } from '../../../close-codes/look-up.ts';
import { CATEGORIES } from '../../../close-codes/categories.ts';
import type { Disconnect } from '../../disconnect.ts';
import { useWording } from '../../wording.ts';
import { roleClass } from '../Badge.tsx';
import { ExternalLink } from '../ExternalLink.tsx';
import { Icon } from '../Icon.tsx';
import { useShowCode } from '../../show-code.ts';
import { PackChoice } from './PackChoice.tsx';
import { ProductReadings } from './ProductReadings.tsx';

export function CloseCodeSection({ disconnect }: { readonly disconnect: Disconnect }) {
  const { panel, notKnown } = useWording().texts;
  const { closeCode } = panel;
  const { endedBy, closeCode: code, record } = disconnect;
  if (code) return <CodeFacts disconnect={disconnect} code={code} />;
  return (
    <section>
      <h2>{closeCode.noneTitle}</h2>
      <p>
        {record.seenFrom === 'network'
          ? notKnown.worker
          : endedBy === 'navigation'
            ? closeCode.noneLeft
            : closeCode.none}
      </p>
    </section>
  );
}

function CodeFacts({ disconnect, code }: { readonly disconnect: Disconnect; readonly code: CloseCode }) {
  const { texts } = useWording();
  const showCode = useShowCode();
  const { closeCode } = texts.panel;
  const { name, meaning, advice } = texts.closeCodes[code.identifier];
  const yesOrNo = (value: boolean) => (value ? closeCode.yes : closeCode.no);
  return (
    <section>
      <h2>{closeCode.title(code.code)}</h2>
      <ProductReadings disconnect={disconnect} code={code.code} />
      <p>
        <b>{name}.</b> {meaning}
      </p>
      <dl>
        <dt>{closeCode.category}</dt>
        <dd>
          <CategoryName code={code} />
        </dd>
        <dt>{closeCode.advice}</dt>
        <dd>{advice}</dd>
        <dt>{closeCode.sender}</dt>
        <dd>{texts.whoSends[code.whoSends]}</dd>
        <dt>{closeCode.onWire}</dt>
        <dd>{code.onWire ? closeCode.onWireYes : closeCode.onWireNo}</dd>
        <dt>{closeCode.closeCallable}</dt>
        <dd>{yesOrNo(code.closeCallable)}</dd>
        <dt>{closeCode.iana}</dt>
        <dd>{yesOrNo(code.ianaRegistered)}</dd>
        <dt>{closeCode.links}</dt>
        <dd class="links">
          {code.links.map(({ label, url }) => (
            <ExternalLink key={url} url={url} label={label} />
          ))}
        </dd>
      </dl>
      <PackChoice disconnect={disconnect} />
      <p>
        <button type="button" class="link" onClick={() => showCode(code.code)}>
          {texts.packs.section.lookUp(code.code)}
        </button>
      </p>
    </section>
  );
}

function CategoryName({ code }: { readonly code: CloseCode }) {
  const { chip, explanation } = useWording().texts.categories[code.category];
  const { colour, glyph } = CATEGORIES[code.category];
  return (
    <>
      <span class={`category ${roleClass(colour)}`}>
        <Icon name={glyph} />
        {chip}
      </span>{' '}
      <span class="sub">{explanation}</span>
    </>
  );
}
