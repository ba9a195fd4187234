/** The words of six languages that are names of technologies as well: where a vocabulary does not say, such a name is trusted only if its spelling sets it apart. */
import { fold } from './name.ts';

const words = `
  aan access act action active adventure agile ai aim air airflow alpine am an apex apollo arc arrow art as assembly at atlas atom aurora
  avid aware azure backbone balance bamboo base bash basic be beam bean bij bild bind blade blaze blender blocks bois bolt boost boot
  boundary box brain branch bridge brief buffer build bunny by cage caja calle campo cara cardinal carga cargo carta carte casa celda
  centre centro chai chalk chaos charm chart chat che chef chi chien chor chrome cielo circle clarity clase clave clean clear close cloud
  cockpit code coeur collections communication compass compose con concourse conductor confluence connect console consul coral core corps
  corte cosa cours crystal cube cubo curl cypress da dado dag dagger dart dash data deck delight delta dent design deur di dia dienst dive
  do dock docs doel dolphin dopo dragon drill drone drop druid eagle easy echo echt eclipse edge eis eje elastic elixir ember engine er era
  es essai est estrategia etat ethics excel explain express fabric face factor falcon farbe fare fase fastest feather feit fiber fil fin
  fiore fire firefly fish flame flamme flask flex flexibilitat flexibilite flexibility flight flor flow fluent fluid flutter flux foco
  focus fond force forge form forma forme forte foundation founder frame free fresh front fuego fusion galaxy game games gang gat gate
  gatto ghost gids gin giro git glide glue go gold gran grape graph grease green grit groovy ground grunt grupo guard hand harbor harness
  hart haus hawk heap helm hero hilo hive hoek hoja hook hora horizon html hub hug huis human if imagine impact impala in incident ink
  insight instruments intellect invest io ionic iris iron is it jam jasmine jet jeu jewel journey juego jump juniper justice kaart kant
  karma keep kern kernel kette kind knife kracht lado lago lambda lamp langue laser last latex latte layers lead leadership leaflet learn
  legno lente less letra libre licht lien lift light lightning ligne lijn lime linear linen linie link lista lit live livre load lobster
  logic logo logs loom loop luce luz maan maat machine magic mail main make man mand mano mantle manual mapa mar marathon marble marca mare
  mark markt mars mask mast master material maven max me mens mente mer mercury mesa mesh messe met meteor metro mina mint mirage mist mode
  modern modo module molde monday monde mondo monitor moon morse motion mule mur mustache muster my naam native nature nave neige nest net
  network netz neutron neve next nez night no node nodo noeud nom nomad nota note notion notte nova nube nudo nuit nuke numbers oak object
  obra ocean octave of office on onda onyx open opera or ora oracle orbit orchard orchestra orde orden ordre origin ort osprey outlook paal
  page pages pagina paint palette panne paper par parcel parrot parte pas paso passo pasta patch patience paz peau peer pencil pezzo pflege
  phoenix photos piano pied pietra pig pila pile pilot ping pipe piso plaats place plan planning plasma platte play playa pluie plume
  pocket poids point polo polymer ponte pony port porta poste postman power pozo presse presto prism processing project prometheus promise
  prophet prose prova proxy pub puce pulse puma punt punto puppet pure pursuit quadro quartz quest quick quill raam race rack rad radar
  radiant rahmen rails rain rama ramo rand rang rango rapide raspberry raum raven ray rayo razor reach react reason red regla relais relay
  remix repos rest reste rete rey rhino ribbon rider riga rij ring rio ritmo river roca rocket roll rolle root rosa rose route router ruby
  rueda ruimte runner rush rust saal sable safari saga sage sail sails sala salle salt salto sang satz scale scatola scene schaal schale
  scheme schiff schip schnell scout scratch script sculpt sea seam search secure security segno self sense sentry sera serenity serie
  server servers service shell shield shiny signal signe signo silver simple sin sketch skills slack slag slate sleutel slim smart snap
  snel snort snow so socle sogno sol solar sole solid solo son sonar space spanner spark speed spel sphinx spider spin spline spring sprint
  sprout spur square stack stage stamm stap star starling start stash station steen stem stencil ster stern stiel stift stof storm story
  straat strada strata strategie strategy stream streit stripe strom strong struts studio stufe stuk style stylus sublime summit sun sur
  surf surge swagger swift swing symphony synapse system taal tabla table tableau tables tache tafel taiga tak talla tango tap task tavola
  team teams teil teken tela tema tempo temporal terre test testa tetto theory thrift thunder tide tiger time tiro titre to toit toma ton
  tool tools toon torch torre touch tour train trama transcend trazo tree tren tronc trou troubleshooting truffle trust tuin tulip turbo
  turm twig twilight twist type ui umbrella unison unity uno up us vague vak valor vaso vault vector vela veld velocity vent vento venus
  verre verse vertica vie viento ville vine violet vis vision vista vita vite vlak vlam voce voix volt vorm vraag vuur waarde warp wave we
  weaver web weg werk wheel whisper wicket wiel wild wind wing wire wolke woord word words work workday works world yarn zaal zee zon zoom
  zug
`;

const ordinary = new Set(words.trim().split(/\s+/));

/** Whether a name, however it is spelled, is an ordinary word, too. */
export function isOrdinary(name: string): boolean {
  return ordinary.has(fold(name));
}

const german = new Set(
  'der das den dem des ein eine einen einem und oder mit für von zur bei auf aus nicht durch sowie über nach'.split(' '),
);
const english = new Set('the and of to for with by from as is'.split(' '));

/** Whether a text capitalizes its nouns, so that a capital says nothing: whether it is German. */
export function capitalizesNouns(text: string): boolean {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return found.filter((word) => german.has(word)).length > found.filter((word) => english.has(word)).length;
}
