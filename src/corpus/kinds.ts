/**
 * Files that a walk passes over by their name: data, source code, and what is no text at all.
 *
 * A file that is named is read whatever it is called.
 */

const data = 'json geojson csv tsv xml yaml yml toml ini cfg conf lock log sql plist env properties bib ris tmp bak swp'
const code =
  'js mjs cjs ts mts cts jsx tsx py pyi rb pl pm php java kt kts scala groovy gradle c h cc cpp cxx hpp hh cs fs vb go rs swift m mm ' +
  'lua r jl hs elm ex exs erl clj cljs lisp el scm ml mli dart zig nim sh bash zsh fish ps1 bat cmd awk sed vim css scss sass less ' +
  'vue svelte astro asm s wat proto graphql tf cmake mk ipynb map patch diff tex sty cls'
const binary =
  'png jpg jpeg gif webp avif bmp ico tif tiff heic svg psd pdf doc docx xls xlsx ppt pptx odt ods odp rtf epub mobi zip gz tgz bz2 xz ' +
  '7z rar zst tar jar war exe dll so dylib a o obj class pyc wasm bin dat db sqlite sqlite3 mp3 mp4 m4a m4v mov avi mkv webm wav flac ' +
  'ogg opus ttf otf woff woff2 eot iso dmg img deb rpm apk pem key crt'

const kinds = new Map<string, string>()
for (const extension of data.split(' ')) kinds.set(extension, 'data, not prose')
for (const extension of code.split(' ')) kinds.set(extension, 'source code')
for (const extension of binary.split(' ')) kinds.set(extension, 'binary by its name')

/** Files without an extension that hold no prose. */
const namedCode =
  /^(?:Makefile|Dockerfile|Jenkinsfile|Rakefile|Gemfile|Procfile|Vagrantfile|CMakeLists\.txt|package-lock\.json)$/

/** Why a walk passes a file over, as `data, not prose`; null where it reads it. */
export function passedOver(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (namedCode.test(name)) return 'source code'
  const dot = name.lastIndexOf('.')
  return dot > 0 ? (kinds.get(name.slice(dot + 1).toLowerCase()) ?? null) : null
}
