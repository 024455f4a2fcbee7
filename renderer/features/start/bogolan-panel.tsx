import { BrandMark } from '../../ui/icon/brand-mark.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './bogolan-panel.module.css'

/** Width of the motif's step in pixels: ten steps over the panel's 430. */
const STEP = 43
const STEPS = Array.from({ length: 10 }, (_, index) => index * STEP)
const HALVES = Array.from({ length: 20 }, (_, index) => index * (STEP / 2))

/** The brown panel of the first start, with the bands of a mud-cloth. */
export function BogolanPanel() {
  const t = useText('start')
  return (
    <div className={classes.panel}>
      <svg className={classes.cloth} viewBox="0 0 430 384" preserveAspectRatio="xMinYMax slice" aria-hidden="true">
        <Rule y={4} />
        <Waves y={38} />
        <Rule y={64} />
        <Dots y={74} />
        <Rule y={90} />
        <Diamonds y={117} />
        <Rule y={150} />
        <Teeth y={170} />
        <Rule y={184} />
        <Crosses y={206} />
        <Rule y={234} />
        <Dots y={244} />
        <Rule y={260} />
        <Diamonds y={287} />
        <Waves y={354} />
      </svg>
      <div className={classes.words}>
        <BrandMark size={52} />
        <p className={classes.name}>Sikasso</p>
        <p className={classes.tagline}>{t('tagline')}</p>
      </div>
    </div>
  )
}

interface BandProps {
  readonly y: number
}

const Rule = ({ y }: BandProps) => <line x1="0" x2="430" y1={y} y2={y} className={classes.thin} />

function Waves({ y }: BandProps) {
  const wave = (top: number) => STEPS.map((x) => `M${x} ${top}l21.5-24 21.5 24`).join('')
  return <path d={wave(y) + wave(y + 12)} />
}

function Dots({ y }: BandProps) {
  return (
    <>
      {HALVES.map((x) => (
        <circle key={x} cx={x + 10} cy={y} r="2.5" className={classes.filled} />
      ))}
    </>
  )
}

function Diamonds({ y }: BandProps) {
  const outer = STEPS.map((x) => `M${x + 21.5} ${y - 19}l17 19-17 19-17-19z`).join('')
  const inner = STEPS.map((x) => `M${x + 21.5} ${y - 7}l7 7-7 7-7-7z`).join('')
  return (
    <>
      <path d={outer} />
      <path d={inner} className={classes.filled} />
    </>
  )
}

function Teeth({ y }: BandProps) {
  return <path d={HALVES.map((x) => `M${x} ${y}l10.75-12 10.75 12`).join('')} className={classes.laterite} />
}

function Crosses({ y }: BandProps) {
  const crosses = STEPS.map((x) => `M${x + 10} ${y - 12}l23 23M${x + 33} ${y - 12}l-23 23`).join('')
  const posts = STEPS.map((x) => `M${x} ${y - 16}v31`).join('')
  return (
    <>
      <path d={crosses} />
      <path d={posts} className={classes.thin} />
    </>
  )
}
