/**
 * Clutter: elements of a page that are not its report, by what the page itself calls them: tag, role, class and id.
 * Reads an element, gives the reason to leave it out; null where nothing speaks against it.
 *
 * The words are those that site builders use, after the lists of Readability (Mozilla) and trafilatura (Barbaresi,
 * "Trafilatura: a web scraping library", ACL 2021), matched as whole words of class names so that "shared-header" or
 * "advertiser-story" are not hit by "ad".
 */
import type { PageElement } from './tree.ts'

/** A map: an element may be called "constructor". */
const TAGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nav: 'The page marks it as navigation.',
    footer: 'The page marks it as a footer.',
    aside: 'The page marks it as an aside.',
    dialog: 'The page marks it as a dialog.',
    button: 'It is a button.',
    menu: 'The page marks it as a menu.',
  }),
)

const ROLES =
  /^(?:menu|menubar|complementary|navigation|alert|alertdialog|dialog|banner|contentinfo|search|toolbar|tablist|button)$/

/** `(^|[\s_-])word([\s_-]|$)`: words of class names are parted by blanks, low lines, hyphens; humps are split before. */
function wordsPattern(words: string): RegExp {
  return new RegExp(`(?:^|[\\s_:/-])(?:${words})(?=$|[\\s_:/-]|\\d)`)
}

const RULES: readonly { readonly pattern: RegExp; readonly why: string; readonly isStrong?: boolean }[] = [
  {
    why: 'Its name says advertisement.',
    isStrong: true,
    pattern: wordsPattern(
      'ads?|advert|adverts|advertisement|advertisements|advertising|ad-?slot|ad-?unit|ad-?container|ad-?wrapper|adsense|adbox|dfp|gpt-ad|outbrain|taboola|sponsor|sponsored|promo|promos|promotion|promoted|promobox|commercial|affiliate|affiliates|shopping|deals|mpu|leaderboard|teads|zergnet|revcontent|mgid',
    ),
  },
  {
    why: 'Its name says comments.',
    isStrong: true,
    pattern: wordsPattern(
      'comment|comments|commentlist|comment-list|comments-area|commenting|disqus|disqus_thread|disqus-thread|respond|reply|replies|discussion|livefyre|coral|viafoura|spot-im|openweb|fb-comments|reader-comments|user-comments|trackback|trackbacks|pingback|pingbacks',
    ),
  },
  {
    why: 'Its name says sharing or following.',
    pattern: wordsPattern(
      'share|shares|sharing|sharedaddy|share-?bar|share-?buttons?|sharetools|share-tools|addthis|addtoany|a2a|shareaholic|social-?share|social-?sharing|social-?buttons?|social-?list|social-?nav|social-?menu|social-?links?|social-?icons?|social-?bar|follow|follow-us|followus|jp-relatedposts|jetpack-likes|likes|tweet-button|fb-like|print|printfriendly|email-?this|toolbar|tool-bar|tools|article-?tools|actions|bookmark|save-button',
    ),
  },
  {
    why: 'Its name says newsletter, subscription or appeal.',
    pattern: wordsPattern(
      'newsletter|newsletters|newsletter-?signup|signup|sign-?up|subscribe|subscription|subscriptions|mailchimp|mc_embed_signup|optin|opt-in|email-?signup|donate|donation|donations|donate-?box|support-us|appeal|paywall|piano|regwall|registration|cta|call-to-action|membership|mailing-list|epic|contributions-epic|support',
    ),
  },
  {
    why: 'Its name says related reports.',
    isStrong: true,
    pattern: wordsPattern(
      'related|related-?(?:articles?|posts?|stor(?:y|ies)|content|links?|news|topics?|items?|box|coverage|reading|media|widgets?|wrap|list|container)|relatedposts|relatedarticles|recirc|recirculation|recommend|recommended|recommendations|recommendation|read-?more|readmore|read-?next|readnext|more-?stories|more-?news|more-?from|more-?articles|more-?posts|see-?also|also-?read|also-?like|you-?may-?like|you-?might-?like|up-?next|next-?(?:article|post|up|prev)|prev-?next|prevnext|post-?nav|post-?navigation|nav-?links|navigation|nav-?below|nav-?above|pagination|pager|pagenav|page-?links|most-?read|most-?popular|most-?viewed|popular|popular-?posts|trending|latest|latest-?(?:news|posts|stories)|top-?stories|teaser|teasers|carousel|slider|headlines|promo-?links|yarpp|crp_related|rp4wp|onward|inline-?related|interlink|in-?article-?link|ticker|breaking-?news|tout|touts|river|most-?commented',
    ),
  },
  {
    why: 'Its name says navigation or frame of the page.',
    pattern: wordsPattern(
      'nav|navbar|nav-?bar|menu|menus|submenu|main-?menu|breadcrumb|breadcrumbs|crumbs|bread|skip-?link|skip-?to|skip|site-?header|site-?footer|page-?header|page-?footer|global-?header|global-?footer|masthead|topbar|top-?bar|bottom-?bar|footer|foot|sidebar|side-?bar|sidebars|rail|right-?rail|left-?rail|right-?column|secondary|widget|widgets|widget-?area|gadget|toc|table-?of-?contents|ez-toc-container|lwptoc|back-?to-?top|search|search-?form|searchbox|login|log-?in|hamburger|offcanvas|off-?canvas|flyout|drawer|dropdown|mega-?menu|sticky|alert-?bar|language-?switcher|accessibility|screen-?reader-?text|sr-?only|visually-?hidden|visuallyhidden|hide|hidden|u-hidden|is-hidden|noprint|no-print',
    ),
  },
  {
    why: 'Its name says cookies, consent or another layer over the page.',
    isStrong: true,
    pattern: wordsPattern(
      'cookie|cookies|cookie-?(?:bar|banner|notice|consent|law|popup)|consent|consent-?bar|gdpr|ccpa|onetrust|cmp|privacy|popup|pop-?up|modal|overlay|lightbox|interstitial|tooltip|notification|notifications|alert|toast|adblock|ad-?block|browser-?warning|legal|copyright|disclaimer|terms',
    ),
  },
  {
    why: 'Its name says who wrote the report and when, not what it says.',
    pattern: wordsPattern(
      'byline|by-?line|bylines|author-?(?:box|bio|info|profile|card|details|meta|block|name|wrap|wrapper|section|area|description|about|image|avatar)|authorbox|authors?|about-?(?:the-?)?author|bio|biography|contributor|contributors|dateline|timestamp|time-?stamp|date|datetime|dates|posted-?on|post-?(?:meta|info|date|author|footer|tags|categories|cats|data|header-?meta)|entry-?(?:meta|footer|date|author|tags|categories|utility)|article-?(?:meta|info|date|author|footer|tags|byline|header-?meta|actions)|meta|metadata|meta-?data|meta-?info|tags?|tag-?list|tag-?cloud|tagcloud|tagged|taglist|keywords?|categories|cat-?links|tag-?links|topics?|topic-?list|hashtags|labels|filed-?under|published|publish-?date|pubdate|updated|reading-?time|read-?time|word-?count|views|view-?count|rating|ratings|reviews-?summary|credit|credits|kicker|eyebrow|vcard|gravatar|avatar|source-?org',
    ),
  },
  {
    why: 'Its name says picture, player or caption.',
    pattern: wordsPattern(
      'caption|captions|wp-caption-text|figcaption|image-?caption|img-?caption|photo-?caption|caption-?text|media-?caption|photo-?credit|image-?credit|gallery|galleries|slideshow|thumbnail|thumbnails|video|videos|video-?(?:player|wrapper|container|embed)|player|audio|podcast-?player|audio-?player|jwplayer|brightcove|listen|infobox|poll|polls|quiz|survey|weather|stock-?ticker|calculator|chart-?credit',
    ),
  },
]

/** Words that say an element holds the report: a name that has one of them is not left out for another word in it. */
const KEEP = wordsPattern(
  '(?:article|story|post|entry|content|main|page|news|blog|body|rich)-{0,2}_{0,2}(?:body|content|text|copy|entry|main)|articlebody|storybody|hentry|h-entry|text-?block|content-?block|body-?block',
)

/** Splits humps and joins class and id: `relatedPosts` says "related-posts". */
function hintOf({ attributes, hint }: PageElement): string {
  const raw = `${attributes.class ?? ''} ${attributes.id ?? ''}`
  if (!/[a-z][A-Z]/.test(raw)) return hint
  return raw
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
}

/** What speaks against an element. */
export interface Mark {
  readonly why: string
  /** The name, tag or attribute that does: the same for elements of one kind. */
  readonly by: string
  /** Share of the page's prose, 0–1, from which it is not believed of an element: frames are named after what is in them. */
  readonly limit: number
  /** Whether it is a class or id, which may mean anything. */
  readonly isName: boolean
}

/** What an element's own tag, role, style or name says against it; null where nothing does. */
export function clutterMark(element: PageElement): Mark | null {
  const { name, attributes, hint } = element
  if (NEVER.has(name) || attributes.itemprop === 'articleBody') return null
  if (name === 'title') return { why: 'It is the title of the window.', by: name, limit: 1, isName: false }
  if (isHidden(element)) return { why: 'It is not shown.', by: 'hidden', limit: MAX_HIDDEN_SHARE, isName: false }
  if (PARTS.has(name)) return null
  const said = saidOf(element)
  if (said !== null) return { ...said, limit: MAX_NAMED_SHARE, isName: false }
  return hint.length < 3 ? null : markFor(hintOf(element))
}

/** What tag, role or label say. */
function saidOf({ name, attributes }: PageElement): Pick<Mark, 'why' | 'by'> | null {
  const tag = TAGS.get(name)
  if (tag !== undefined) return { why: tag, by: name }
  const { role, 'aria-label': label } = attributes
  if (role !== undefined && ROLES.test(role)) return { why: `Its role is ${role}.`, by: role }
  const isLabelled = label !== undefined && LABELS.test(label)
  return isLabelled ? { why: 'Its label says that it is no part of the report.', by: 'label' } : null
}

const memory = new Map<string, Mark | null>()
/** Class names repeat within a page and between pages of one site. */
const MAX_MEMORY = 20_000

/** Shares of a page's prose above which a name is not believed: the frame of a page is named after what is in it too. */
const MAX_HIDDEN_SHARE = 0.5
const MAX_NAMED_SHARE = 0.4
const MAX_STRONG_SHARE = 0.85
const NEVER = new Set(['#root', 'html', 'body', 'main', 'article'])
/** Parts of a table are named for their looks. */
const PARTS = new Set(['tbody', 'thead', 'tr', 'td', 'th'])
const LABELS = /^(?:advert|related|share|newsletter|comments|breadcrumb|social)/i

function markFor(hint: string): Mark | null {
  const known = memory.get(hint)
  if (known !== undefined) return known
  const mark = findMark(hint)
  if (memory.size >= MAX_MEMORY) memory.clear()
  memory.set(hint, mark)
  return mark
}

function findMark(hint: string): Mark | null {
  for (const { pattern, why, isStrong } of RULES) {
    const word = pattern.exec(hint)?.[0]
    if (word === undefined) continue
    if (isStrong) return { why, by: word.trim(), limit: MAX_STRONG_SHARE, isName: true }
    return KEEP.test(hint) ? null : { why, by: word.trim(), limit: MAX_NAMED_SHARE, isName: true }
  }
  return null
}

function isHidden({ attributes }: PageElement): boolean {
  // `<div hidden id="S:1">`: a part that React has sent and a script would put in its place.
  if ('hidden' in attributes && attributes.hidden !== 'until-found' && !/^[SB]:/.test(attributes.id ?? '')) return true
  const { style } = attributes
  if (style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true
  return attributes['aria-hidden'] === 'true' && !/fallback-image/.test(attributes.class ?? '')
}
