/* Written by "npm run compile:schema" from docs/session-file.schema.json. */
export const validate=g;const e={$schema:"https://json-schema.org/draft/2020-12/schema",
$id:"https://websocket-disconnects.dev/session-file.schema.json",title:"WebSocket Disconnects session",type:"object",
required:["format","version","exportedAt","recordedBy","masked","lost","documents","sockets"],additionalProperties:!1,
properties:{format:{const:"websocket-disconnects/session"},version:{const:1},exportedAt:{type:"string",
pattern:"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"},recordedBy:{type:"object",
required:["browser","browserVersion","version"],additionalProperties:!1,properties:{browser:{enum:["chrome","firefox"]},
browserVersion:{type:"string"},version:{type:"string"}}},masked:{type:"boolean"},lost:{type:"object",
required:["evicted","dropped"],additionalProperties:!1,properties:{evicted:{$ref:"#/$defs/count"},dropped:{
$ref:"#/$defs/count"}}},documents:{type:"array",items:{$ref:"#/$defs/document"}},sockets:{type:"array",items:{
$ref:"#/$defs/socket"}},explained:{type:"array",items:{$ref:"#/$defs/explained"}}},$defs:{count:{type:"integer",
minimum:0,maximum:9007199254740991},nullableString:{type:["string","null"]},time:{type:"number",minimum:-864e13,
maximum:864e13},duration:{type:["number","null"],minimum:0,maximum:864e13},readyState:{enum:[0,1,2,3]},stack:{
type:["string","null"]},moment:{type:"object",required:["at","wall"],additionalProperties:!1,properties:{at:{
$ref:"#/$defs/time"},wall:{$ref:"#/$defs/time"}}},explained:{type:"object",required:["socket","pack","causes"],
additionalProperties:!1,properties:{socket:{type:"string"},pack:{type:["string","null"]},causes:{type:"array",items:{
type:"object",required:["id","confidence","headline"],additionalProperties:!1,properties:{id:{type:"string"},
confidence:{enum:["certain","likely","possible","not known"]},headline:{type:"string"}}}}}},thrown:{type:"object",
required:["name","message"],additionalProperties:!1,properties:{name:{$ref:"#/$defs/nullableString"},message:{
$ref:"#/$defs/nullableString"}}},document:{type:"object",required:["id","frameId","isTop","url"],
additionalProperties:!1,properties:{id:{type:"string"},frameId:{type:"integer"},isTop:{type:"boolean"},url:{
type:"string"}}},flow:{type:"object",required:["messages","bytes","lastAt","lastBytes","maxBytes"],
additionalProperties:!1,properties:{messages:{$ref:"#/$defs/count"},bytes:{$ref:"#/$defs/count"},lastAt:{anyOf:[{
$ref:"#/$defs/time"},{type:"null"}]},lastBytes:{$ref:"#/$defs/count"},maxBytes:{$ref:"#/$defs/count"}}},traffic:{
type:"object",required:["received","sent","bufferedAmount","histogram"],additionalProperties:!1,properties:{received:{
$ref:"#/$defs/flow"},sent:{$ref:"#/$defs/flow"},bufferedAmount:{$ref:"#/$defs/count"},histogram:{type:"object",
required:["slotMs","received","sent"],additionalProperties:!1,properties:{slotMs:{type:"number",exclusiveMinimum:0},
received:{type:"string",pattern:"^[0-9a-z]*$",maxLength:64},sent:{type:"string",pattern:"^[0-9a-z]*$",maxLength:64}}}}},
handshake:{type:"object",required:["source","status","failure","headers","remoteAddress","redirectTo"],
additionalProperties:!1,properties:{source:{enum:["devtools.network","webRequest"]},status:{type:["integer","null"],
minimum:0,maximum:999},failure:{anyOf:[{type:"null"},{$ref:"#/$defs/handshakeFailure"}]},headers:{
type:["object","null"],additionalProperties:{type:"string"}},remoteAddress:{$ref:"#/$defs/nullableString"},redirectTo:{
$ref:"#/$defs/nullableString"}}},handshakeFailure:{type:"object",required:["kind","text","netError"],
additionalProperties:!1,properties:{kind:{
enum:["http-status","connection-refused","name-not-resolved","timed-out","address-unreachable","internet-disconnected","network-changed","io-suspended","proxy-failed","certificate-rejected","tls-failed","unsafe-port","local-network-blocked","blocked-by-client","closed-before-answer","answer-not-http","bad-answer","subprotocol-mismatch","redirected","page-cancelled","handshake-cancelled","too-many-sockets","bad-frame","bad-compression-bit","bad-text","reserved-close-code","withheld","no-answer","other"]
},text:{type:"string"},netError:{type:["string","null"]}}},context:{type:"object",
required:["visibility","hiddenMs","online","offlineAgoMs","onlineAgoMs","connectionType","connectionChangeAgoMs","frozenAgoMs","resumedAgoMs","restoredAgoMs","timerGapMs","timerGapAgoMs","longTaskMs"],
additionalProperties:!1,properties:{visibility:{enum:["visible","hidden"]},hiddenMs:{$ref:"#/$defs/duration"},online:{
type:"boolean"},offlineAgoMs:{$ref:"#/$defs/duration"},onlineAgoMs:{$ref:"#/$defs/duration"},connectionType:{
$ref:"#/$defs/nullableString"},connectionChangeAgoMs:{$ref:"#/$defs/duration"},frozenAgoMs:{$ref:"#/$defs/duration"},
resumedAgoMs:{$ref:"#/$defs/duration"},restoredAgoMs:{$ref:"#/$defs/duration"},timerGapMs:{$ref:"#/$defs/duration"},
timerGapAgoMs:{$ref:"#/$defs/duration"},longTaskMs:{$ref:"#/$defs/duration"}}},violation:{type:"object",
required:["directive","disposition","blockedUrl"],additionalProperties:!1,properties:{directive:{type:"string"},
disposition:{enum:["enforce","report"]},blockedUrl:{type:"string"}}},socket:{type:"object",
required:["id","document","api","seenFrom","url","protocolsOffered","created","createdStack","createdReadyState","threw","opened","protocol","extensions","closeCall","errored","closed","left","traffic","handshake","context","violation"],
additionalProperties:!1,properties:{id:{type:"string"},document:{type:"string"},api:{
enum:["WebSocket","WebSocketStream"]},seenFrom:{enum:["page","network"]},url:{$ref:"#/$defs/nullableString"},
protocolsOffered:{type:["array","null"],items:{type:"string"}},created:{$ref:"#/$defs/moment"},createdStack:{
$ref:"#/$defs/stack"},createdReadyState:{anyOf:[{$ref:"#/$defs/readyState"},{type:"null"}]},threw:{anyOf:[{
$ref:"#/$defs/thrown"},{type:"null"}]},opened:{anyOf:[{$ref:"#/$defs/moment"},{type:"null"}]},protocol:{
$ref:"#/$defs/nullableString"},extensions:{$ref:"#/$defs/nullableString"},closeCall:{anyOf:[{type:"null"},{
type:"object",required:["at","wall","code","reason","readyState","stack"],additionalProperties:!1,properties:{at:{
$ref:"#/$defs/time"},wall:{$ref:"#/$defs/time"},code:{type:["number","null"]},reason:{$ref:"#/$defs/nullableString"},
readyState:{$ref:"#/$defs/readyState"},stack:{$ref:"#/$defs/stack"}}}]},errored:{anyOf:[{$ref:"#/$defs/moment"},{
type:"null"}]},rejection:{$ref:"#/$defs/thrown"},simulated:{type:"object",required:["at","wall","action"],
additionalProperties:!1,properties:{at:{$ref:"#/$defs/time"},wall:{$ref:"#/$defs/time"},action:{
enum:["close","disconnect","refuse"]}}},closed:{anyOf:[{type:"null"},{type:"object",
required:["at","wall","code","reason","wasClean"],additionalProperties:!1,properties:{at:{$ref:"#/$defs/time"},wall:{
$ref:"#/$defs/time"},code:{type:"integer",minimum:0,maximum:65535},reason:{type:"string"},wasClean:{type:"boolean"}}}]},
left:{anyOf:[{type:"null"},{type:"object",required:["at","wall","persisted","readyState"],additionalProperties:!1,
properties:{at:{$ref:"#/$defs/time"},wall:{$ref:"#/$defs/time"},persisted:{type:"boolean"},readyState:{
$ref:"#/$defs/readyState"}}}]},traffic:{anyOf:[{$ref:"#/$defs/traffic"},{type:"null"}]},handshake:{anyOf:[{
$ref:"#/$defs/handshake"},{type:"null"}]},reported:{anyOf:[{$ref:"#/$defs/moment"},{type:"null"}]},context:{anyOf:[{
$ref:"#/$defs/context"},{type:"null"}]},violation:{anyOf:[{$ref:"#/$defs/violation"},{type:"null"}]}}}}},t={
type:"object",required:["socket","pack","causes"],additionalProperties:!1,properties:{socket:{type:"string"},pack:{
type:["string","null"]},causes:{type:"array",items:{type:"object",required:["id","confidence","headline"],
additionalProperties:!1,properties:{id:{type:"string"},confidence:{enum:["certain","likely","possible","not known"]},
headline:{type:"string"}}}}}
},r=Object.prototype.hasOwnProperty,a=new RegExp("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$","u"),s={
type:"object",
required:["id","document","api","seenFrom","url","protocolsOffered","created","createdStack","createdReadyState","threw","opened","protocol","extensions","closeCall","errored","closed","left","traffic","handshake","context","violation"],
additionalProperties:!1,properties:{id:{type:"string"},document:{type:"string"},api:{
enum:["WebSocket","WebSocketStream"]},seenFrom:{enum:["page","network"]},url:{$ref:"#/$defs/nullableString"},
protocolsOffered:{type:["array","null"],items:{type:"string"}},created:{$ref:"#/$defs/moment"},createdStack:{
$ref:"#/$defs/stack"},createdReadyState:{anyOf:[{$ref:"#/$defs/readyState"},{type:"null"}]},threw:{anyOf:[{
$ref:"#/$defs/thrown"},{type:"null"}]},opened:{anyOf:[{$ref:"#/$defs/moment"},{type:"null"}]},protocol:{
$ref:"#/$defs/nullableString"},extensions:{$ref:"#/$defs/nullableString"},closeCall:{anyOf:[{type:"null"},{
type:"object",required:["at","wall","code","reason","readyState","stack"],additionalProperties:!1,properties:{at:{
$ref:"#/$defs/time"},wall:{$ref:"#/$defs/time"},code:{type:["number","null"]},reason:{$ref:"#/$defs/nullableString"},
readyState:{$ref:"#/$defs/readyState"},stack:{$ref:"#/$defs/stack"}}}]},errored:{anyOf:[{$ref:"#/$defs/moment"},{
type:"null"}]},rejection:{$ref:"#/$defs/thrown"},simulated:{type:"object",required:["at","wall","action"],
additionalProperties:!1,properties:{at:{$ref:"#/$defs/time"},wall:{$ref:"#/$defs/time"},action:{
enum:["close","disconnect","refuse"]}}},closed:{anyOf:[{type:"null"},{type:"object",
required:["at","wall","code","reason","wasClean"],additionalProperties:!1,properties:{at:{$ref:"#/$defs/time"},wall:{
$ref:"#/$defs/time"},code:{type:"integer",minimum:0,maximum:65535},reason:{type:"string"},wasClean:{type:"boolean"}}}]},
left:{anyOf:[{type:"null"},{type:"object",required:["at","wall","persisted","readyState"],additionalProperties:!1,
properties:{at:{$ref:"#/$defs/time"},wall:{$ref:"#/$defs/time"},persisted:{type:"boolean"},readyState:{
$ref:"#/$defs/readyState"}}}]},traffic:{anyOf:[{$ref:"#/$defs/traffic"},{type:"null"}]},handshake:{anyOf:[{
$ref:"#/$defs/handshake"},{type:"null"}]},reported:{anyOf:[{$ref:"#/$defs/moment"},{type:"null"}]},context:{anyOf:[{
$ref:"#/$defs/context"},{type:"null"}]},violation:{anyOf:[{$ref:"#/$defs/violation"},{type:"null"}]}}},i={
type:["string","null"]},o={type:["string","null"]},n={enum:[0,1,2,3]},d={type:"object",
required:["directive","disposition","blockedUrl"],additionalProperties:!1,properties:{directive:{type:"string"},
disposition:{enum:["enforce","report"]},blockedUrl:{type:"string"}}}
;function p(e,{instancePath:t="",parentData:r,parentDataProperty:a,rootData:s=e,dynamicAnchors:i={}}={}){
const o=p.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),
!e||"object"!=typeof e||Array.isArray(e))return p.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{
type:"object"}}],!1;{let r;if(void 0===e.at&&(r="at")||void 0===e.wall&&(r="wall"))return p.errors=[{instancePath:t,
schemaPath:"#/required",keyword:"required",params:{missingProperty:r}}],!1;{const r=0
;for(const r in e)if("at"!==r&&"wall"!==r)return p.errors=[{instancePath:t,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:r}}],!1;if(0===r){if(void 0!==e.at){let r=e.at;const a=0
;if("number"!=typeof r)return p.errors=[{instancePath:t+"/at",schemaPath:"#/$defs/time/type",keyword:"type",params:{
type:"number"}}],!1;if(r>864e13||isNaN(r))return p.errors=[{instancePath:t+"/at",schemaPath:"#/$defs/time/maximum",
keyword:"maximum",params:{comparison:"<=",limit:864e13}}],!1;if(r<-864e13||isNaN(r))return p.errors=[{
instancePath:t+"/at",schemaPath:"#/$defs/time/minimum",keyword:"minimum",params:{comparison:">=",limit:-864e13}}],!1
;var n=0===a}else n=!0;if(n)if(void 0!==e.wall){let r=e.wall;const a=0;if("number"!=typeof r)return p.errors=[{
instancePath:t+"/wall",schemaPath:"#/$defs/time/type",keyword:"type",params:{type:"number"}}],!1
;if(r>864e13||isNaN(r))return p.errors=[{instancePath:t+"/wall",schemaPath:"#/$defs/time/maximum",keyword:"maximum",
params:{comparison:"<=",limit:864e13}}],!1;if(r<-864e13||isNaN(r))return p.errors=[{instancePath:t+"/wall",
schemaPath:"#/$defs/time/minimum",keyword:"minimum",params:{comparison:">=",limit:-864e13}}],!1;n=0===a}else n=!0}}}
return p.errors=null,!0}
function l(e,{instancePath:t="",parentData:r,parentDataProperty:a,rootData:s=e,dynamicAnchors:o={}}={}){
const n=l.evaluated;if(n.dynamicProps&&(n.props=void 0),n.dynamicItems&&(n.items=void 0),
!e||"object"!=typeof e||Array.isArray(e))return l.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{
type:"object"}}],!1;{let r;if(void 0===e.name&&(r="name")||void 0===e.message&&(r="message"))return l.errors=[{
instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:r}}],!1;{const r=0
;for(const r in e)if("name"!==r&&"message"!==r)return l.errors=[{instancePath:t,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:r}}],!1;if(0===r){if(void 0!==e.name){let r=e.name;const a=0
;if("string"!=typeof r&&null!==r)return l.errors=[{instancePath:t+"/name",schemaPath:"#/$defs/nullableString/type",
keyword:"type",params:{type:i.type}}],!1;var d=0===a}else d=!0;if(d)if(void 0!==e.message){let r=e.message;const a=0
;if("string"!=typeof r&&null!==r)return l.errors=[{instancePath:t+"/message",schemaPath:"#/$defs/nullableString/type",
keyword:"type",params:{type:i.type}}],!1;d=0===a}else d=!0}}}return l.errors=null,!0}
function c(e,{instancePath:t="",parentData:r,parentDataProperty:a,rootData:s=e,dynamicAnchors:i={}}={}){let o=null,n=0
;const d=c.evaluated;if(d.dynamicProps&&(d.props=void 0),d.dynamicItems&&(d.items=void 0),0===n){
if(!e||"object"!=typeof e||Array.isArray(e))return c.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{
type:"object"}}],!1;{let r
;if(void 0===e.messages&&(r="messages")||void 0===e.bytes&&(r="bytes")||void 0===e.lastAt&&(r="lastAt")||void 0===e.lastBytes&&(r="lastBytes")||void 0===e.maxBytes&&(r="maxBytes"))return c.errors=[{
instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:r}}],!1;{const r=n
;for(const r in e)if("messages"!==r&&"bytes"!==r&&"lastAt"!==r&&"lastBytes"!==r&&"maxBytes"!==r)return c.errors=[{
instancePath:t,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r}}],!1
;if(r===n){if(void 0!==e.messages){let r=e.messages;const a=n,s=n
;if("number"!=typeof r||r%1||isNaN(r))return c.errors=[{instancePath:t+"/messages",schemaPath:"#/$defs/count/type",
keyword:"type",params:{type:"integer"}}],!1;if(n===s&&"number"==typeof r){
if(r>9007199254740991||isNaN(r))return c.errors=[{instancePath:t+"/messages",schemaPath:"#/$defs/count/maximum",
keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(r<0||isNaN(r))return c.errors=[{
instancePath:t+"/messages",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}
var p=a===n}else p=!0;if(p){if(void 0!==e.bytes){let r=e.bytes;const a=n,s=n
;if("number"!=typeof r||r%1||isNaN(r))return c.errors=[{instancePath:t+"/bytes",schemaPath:"#/$defs/count/type",
keyword:"type",params:{type:"integer"}}],!1;if(n===s&&"number"==typeof r){
if(r>9007199254740991||isNaN(r))return c.errors=[{instancePath:t+"/bytes",schemaPath:"#/$defs/count/maximum",
keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(r<0||isNaN(r))return c.errors=[{
instancePath:t+"/bytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}
p=a===n}else p=!0;if(p){if(void 0!==e.lastAt){let r=e.lastAt;const a=n,s=n;let i=!1;const d=n
;if(n==n)if("number"==typeof r){if(r>864e13||isNaN(r)){const e={instancePath:t+"/lastAt",
schemaPath:"#/$defs/time/maximum",keyword:"maximum",params:{comparison:"<=",limit:864e13}};null===o?o=[e]:o.push(e),n++
}else if(r<-864e13||isNaN(r)){const e={instancePath:t+"/lastAt",schemaPath:"#/$defs/time/minimum",keyword:"minimum",
params:{comparison:">=",limit:-864e13}};null===o?o=[e]:o.push(e),n++}}else{const e={instancePath:t+"/lastAt",
schemaPath:"#/$defs/time/type",keyword:"type",params:{type:"number"}};null===o?o=[e]:o.push(e),n++}var l=d===n;i=i||l
;const m=n;if(null!==r){const e={instancePath:t+"/lastAt",schemaPath:"#/properties/lastAt/anyOf/1/type",keyword:"type",
params:{type:"null"}};null===o?o=[e]:o.push(e),n++}if(l=m===n,i=i||l,!i){const e={instancePath:t+"/lastAt",
schemaPath:"#/properties/lastAt/anyOf",keyword:"anyOf",params:{}};return null===o?o=[e]:o.push(e),n++,c.errors=o,!1}n=s,
null!==o&&(s?o.length=s:o=null),p=a===n}else p=!0;if(p){if(void 0!==e.lastBytes){let r=e.lastBytes;const a=n,s=n
;if("number"!=typeof r||r%1||isNaN(r))return c.errors=[{instancePath:t+"/lastBytes",schemaPath:"#/$defs/count/type",
keyword:"type",params:{type:"integer"}}],!1;if(n===s&&"number"==typeof r){
if(r>9007199254740991||isNaN(r))return c.errors=[{instancePath:t+"/lastBytes",schemaPath:"#/$defs/count/maximum",
keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(r<0||isNaN(r))return c.errors=[{
instancePath:t+"/lastBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}
p=a===n}else p=!0;if(p)if(void 0!==e.maxBytes){let r=e.maxBytes;const a=n,s=n
;if("number"!=typeof r||r%1||isNaN(r))return c.errors=[{instancePath:t+"/maxBytes",schemaPath:"#/$defs/count/type",
keyword:"type",params:{type:"integer"}}],!1;if(n===s&&"number"==typeof r){
if(r>9007199254740991||isNaN(r))return c.errors=[{instancePath:t+"/maxBytes",schemaPath:"#/$defs/count/maximum",
keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(r<0||isNaN(r))return c.errors=[{
instancePath:t+"/maxBytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}
p=a===n}else p=!0}}}}}}}return c.errors=o,0===n}p.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1},l.evaluated={
props:!0,dynamicProps:!1,dynamicItems:!1},c.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1}
;const m=new RegExp("^[0-9a-z]*$","u")
;function f(e,{instancePath:t="",parentData:r,parentDataProperty:a,rootData:s=e,dynamicAnchors:i={}}={}){let o=null,n=0
;const d=f.evaluated;if(d.dynamicProps&&(d.props=void 0),d.dynamicItems&&(d.items=void 0),0===n){
if(!e||"object"!=typeof e||Array.isArray(e))return f.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{
type:"object"}}],!1;{let r
;if(void 0===e.received&&(r="received")||void 0===e.sent&&(r="sent")||void 0===e.bufferedAmount&&(r="bufferedAmount")||void 0===e.histogram&&(r="histogram"))return f.errors=[{
instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:r}}],!1;{const r=n
;for(const r in e)if("received"!==r&&"sent"!==r&&"bufferedAmount"!==r&&"histogram"!==r)return f.errors=[{instancePath:t,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r}}],!1;if(r===n){
if(void 0!==e.received){const r=n;c(e.received,{instancePath:t+"/received",parentData:e,parentDataProperty:"received",
rootData:s,dynamicAnchors:i})||(o=null===o?c.errors:o.concat(c.errors),n=o.length);var p=r===n}else p=!0;if(p){
if(void 0!==e.sent){const r=n;c(e.sent,{instancePath:t+"/sent",parentData:e,parentDataProperty:"sent",rootData:s,
dynamicAnchors:i})||(o=null===o?c.errors:o.concat(c.errors),n=o.length),p=r===n}else p=!0;if(p){
if(void 0!==e.bufferedAmount){let r=e.bufferedAmount;const a=n,s=n
;if("number"!=typeof r||r%1||isNaN(r))return f.errors=[{instancePath:t+"/bufferedAmount",
schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"}}],!1;if(n===s&&"number"==typeof r){
if(r>9007199254740991||isNaN(r))return f.errors=[{instancePath:t+"/bufferedAmount",schemaPath:"#/$defs/count/maximum",
keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(r<0||isNaN(r))return f.errors=[{
instancePath:t+"/bufferedAmount",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0}
}],!1}p=a===n}else p=!0;if(p)if(void 0!==e.histogram){let r=e.histogram;const a=n;if(n===a){
if(!r||"object"!=typeof r||Array.isArray(r))return f.errors=[{instancePath:t+"/histogram",
schemaPath:"#/properties/histogram/type",keyword:"type",params:{type:"object"}}],!1;{let e
;if(void 0===r.slotMs&&(e="slotMs")||void 0===r.received&&(e="received")||void 0===r.sent&&(e="sent"))return f.errors=[{
instancePath:t+"/histogram",schemaPath:"#/properties/histogram/required",keyword:"required",params:{missingProperty:e}
}],!1;{const e=n;for(const e in r)if("slotMs"!==e&&"received"!==e&&"sent"!==e)return f.errors=[{
instancePath:t+"/histogram",schemaPath:"#/properties/histogram/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:e}}],!1;if(e===n){if(void 0!==r.slotMs){let e=r.slotMs;const a=n;if(n===a){
if("number"!=typeof e)return f.errors=[{instancePath:t+"/histogram/slotMs",
schemaPath:"#/properties/histogram/properties/slotMs/type",keyword:"type",params:{type:"number"}}],!1
;if(e<=0||isNaN(e))return f.errors=[{instancePath:t+"/histogram/slotMs",
schemaPath:"#/properties/histogram/properties/slotMs/exclusiveMinimum",keyword:"exclusiveMinimum",params:{
comparison:">",limit:0}}],!1}var l=a===n}else l=!0;if(l){if(void 0!==r.received){let e=r.received;const a=n;if(n===a){
if("string"!=typeof e)return f.errors=[{instancePath:t+"/histogram/received",
schemaPath:"#/properties/histogram/properties/received/type",keyword:"type",params:{type:"string"}}],!1
;if(e.length>64)return f.errors=[{instancePath:t+"/histogram/received",
schemaPath:"#/properties/histogram/properties/received/maxLength",keyword:"maxLength",params:{limit:64}}],!1
;if(!m.test(e))return f.errors=[{instancePath:t+"/histogram/received",
schemaPath:"#/properties/histogram/properties/received/pattern",keyword:"pattern",params:{pattern:"^[0-9a-z]*$"}}],!1}
l=a===n}else l=!0;if(l)if(void 0!==r.sent){let e=r.sent;const a=n;if(n===a){if("string"!=typeof e)return f.errors=[{
instancePath:t+"/histogram/sent",schemaPath:"#/properties/histogram/properties/sent/type",keyword:"type",params:{
type:"string"}}],!1;if(e.length>64)return f.errors=[{instancePath:t+"/histogram/sent",
schemaPath:"#/properties/histogram/properties/sent/maxLength",keyword:"maxLength",params:{limit:64}}],!1
;if(!m.test(e))return f.errors=[{instancePath:t+"/histogram/sent",
schemaPath:"#/properties/histogram/properties/sent/pattern",keyword:"pattern",params:{pattern:"^[0-9a-z]*$"}}],!1}
l=a===n}else l=!0}}}}}p=a===n}else p=!0}}}}}}return f.errors=o,0===n}f.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};const y={type:"object",required:["source","status","failure","headers","remoteAddress","redirectTo"],
additionalProperties:!1,properties:{source:{enum:["devtools.network","webRequest"]},status:{type:["integer","null"],
minimum:0,maximum:999},failure:{anyOf:[{type:"null"},{$ref:"#/$defs/handshakeFailure"}]},headers:{
type:["object","null"],additionalProperties:{type:"string"}},remoteAddress:{$ref:"#/$defs/nullableString"},redirectTo:{
$ref:"#/$defs/nullableString"}}},u={type:"object",required:["kind","text","netError"],additionalProperties:!1,
properties:{kind:{
enum:["http-status","connection-refused","name-not-resolved","timed-out","address-unreachable","internet-disconnected","network-changed","io-suspended","proxy-failed","certificate-rejected","tls-failed","unsafe-port","local-network-blocked","blocked-by-client","closed-before-answer","answer-not-http","bad-answer","subprotocol-mismatch","redirected","page-cancelled","handshake-cancelled","too-many-sockets","bad-frame","bad-compression-bit","bad-text","reserved-close-code","withheld","no-answer","other"]
},text:{type:"string"},netError:{type:["string","null"]}}}
;function h(e,{instancePath:t="",parentData:r,parentDataProperty:a,rootData:s=e,dynamicAnchors:o={}}={}){let n=null,d=0
;const p=h.evaluated;if(p.dynamicProps&&(p.props=void 0),p.dynamicItems&&(p.items=void 0),0===d){
if(!e||"object"!=typeof e||Array.isArray(e))return h.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{
type:"object"}}],!1;{let r
;if(void 0===e.source&&(r="source")||void 0===e.status&&(r="status")||void 0===e.failure&&(r="failure")||void 0===e.headers&&(r="headers")||void 0===e.remoteAddress&&(r="remoteAddress")||void 0===e.redirectTo&&(r="redirectTo"))return h.errors=[{
instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:r}}],!1;{const r=d
;for(const r in e)if("source"!==r&&"status"!==r&&"failure"!==r&&"headers"!==r&&"remoteAddress"!==r&&"redirectTo"!==r)return h.errors=[{
instancePath:t,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r}}],!1
;if(r===d){if(void 0!==e.source){let r=e.source;const a=d;if("devtools.network"!==r&&"webRequest"!==r)return h.errors=[{
instancePath:t+"/source",schemaPath:"#/properties/source/enum",keyword:"enum",params:{
allowedValues:y.properties.source.enum}}],!1;var l=a===d}else l=!0;if(l){if(void 0!==e.status){let r=e.status;const a=d
;if(("number"!=typeof r||r%1||isNaN(r))&&null!==r)return h.errors=[{instancePath:t+"/status",
schemaPath:"#/properties/status/type",keyword:"type",params:{type:y.properties.status.type}}],!1
;if(d===a&&"number"==typeof r){if(r>999||isNaN(r))return h.errors=[{instancePath:t+"/status",
schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:999}}],!1
;if(r<0||isNaN(r))return h.errors=[{instancePath:t+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",
params:{comparison:">=",limit:0}}],!1}l=a===d}else l=!0;if(l){if(void 0!==e.failure){let r=e.failure;const a=d,s=d
;let i=!1;const o=d;if(null!==r){const e={instancePath:t+"/failure",schemaPath:"#/properties/failure/anyOf/0/type",
keyword:"type",params:{type:"null"}};null===n?n=[e]:n.push(e),d++}var c=o===d;i=i||c;const p=d
;if(d==d)if(r&&"object"==typeof r&&!Array.isArray(r)){let e
;if(void 0===r.kind&&(e="kind")||void 0===r.text&&(e="text")||void 0===r.netError&&(e="netError")){const r={
instancePath:t+"/failure",schemaPath:"#/$defs/handshakeFailure/required",keyword:"required",params:{missingProperty:e}}
;null===n?n=[r]:n.push(r),d++}else{const e=d;for(const e in r)if("kind"!==e&&"text"!==e&&"netError"!==e){const r={
instancePath:t+"/failure",schemaPath:"#/$defs/handshakeFailure/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:e}};null===n?n=[r]:n.push(r),d++;break}if(e===d){if(void 0!==r.kind){let e=r.kind;const a=d
;if("http-status"!==e&&"connection-refused"!==e&&"name-not-resolved"!==e&&"timed-out"!==e&&"address-unreachable"!==e&&"internet-disconnected"!==e&&"network-changed"!==e&&"io-suspended"!==e&&"proxy-failed"!==e&&"certificate-rejected"!==e&&"tls-failed"!==e&&"unsafe-port"!==e&&"local-network-blocked"!==e&&"blocked-by-client"!==e&&"closed-before-answer"!==e&&"answer-not-http"!==e&&"bad-answer"!==e&&"subprotocol-mismatch"!==e&&"redirected"!==e&&"page-cancelled"!==e&&"handshake-cancelled"!==e&&"too-many-sockets"!==e&&"bad-frame"!==e&&"bad-compression-bit"!==e&&"bad-text"!==e&&"reserved-close-code"!==e&&"withheld"!==e&&"no-answer"!==e&&"other"!==e){
const e={instancePath:t+"/failure/kind",schemaPath:"#/$defs/handshakeFailure/properties/kind/enum",keyword:"enum",
params:{allowedValues:u.properties.kind.enum}};null===n?n=[e]:n.push(e),d++}var m=a===d}else m=!0;if(m){
if(void 0!==r.text){const e=d;if("string"!=typeof r.text){const e={instancePath:t+"/failure/text",
schemaPath:"#/$defs/handshakeFailure/properties/text/type",keyword:"type",params:{type:"string"}}
;null===n?n=[e]:n.push(e),d++}m=e===d}else m=!0;if(m)if(void 0!==r.netError){let e=r.netError;const a=d
;if("string"!=typeof e&&null!==e){const e={instancePath:t+"/failure/netError",
schemaPath:"#/$defs/handshakeFailure/properties/netError/type",keyword:"type",params:{type:u.properties.netError.type}}
;null===n?n=[e]:n.push(e),d++}m=a===d}else m=!0}}}}else{const e={instancePath:t+"/failure",
schemaPath:"#/$defs/handshakeFailure/type",keyword:"type",params:{type:"object"}};null===n?n=[e]:n.push(e),d++}
if(c=p===d,i=i||c,!i){const e={instancePath:t+"/failure",schemaPath:"#/properties/failure/anyOf",keyword:"anyOf",
params:{}};return null===n?n=[e]:n.push(e),d++,h.errors=n,!1}d=s,null!==n&&(s?n.length=s:n=null),l=a===d}else l=!0
;if(l){if(void 0!==e.headers){let r=e.headers;const a=d
;if((!r||"object"!=typeof r||Array.isArray(r))&&null!==r)return h.errors=[{instancePath:t+"/headers",
schemaPath:"#/properties/headers/type",keyword:"type",params:{type:y.properties.headers.type}}],!1
;if(d===a&&r&&"object"==typeof r&&!Array.isArray(r))for(const e in r){const a=d
;if("string"!=typeof r[e])return h.errors=[{instancePath:t+"/headers/"+e.replace(/~/g,"~0").replace(/\//g,"~1"),
schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type:"string"}}],!1;if(a!==d)break}
l=a===d}else l=!0;if(l){if(void 0!==e.remoteAddress){let r=e.remoteAddress;const a=d
;if("string"!=typeof r&&null!==r)return h.errors=[{instancePath:t+"/remoteAddress",
schemaPath:"#/$defs/nullableString/type",keyword:"type",params:{type:i.type}}],!1;l=a===d}else l=!0
;if(l)if(void 0!==e.redirectTo){let r=e.redirectTo;const a=d;if("string"!=typeof r&&null!==r)return h.errors=[{
instancePath:t+"/redirectTo",schemaPath:"#/$defs/nullableString/type",keyword:"type",params:{type:i.type}}],!1;l=a===d
}else l=!0}}}}}}}}return h.errors=n,0===d}h.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const P={type:"object",
required:["visibility","hiddenMs","online","offlineAgoMs","onlineAgoMs","connectionType","connectionChangeAgoMs","frozenAgoMs","resumedAgoMs","restoredAgoMs","timerGapMs","timerGapAgoMs","longTaskMs"],
additionalProperties:!1,properties:{visibility:{enum:["visible","hidden"]},hiddenMs:{$ref:"#/$defs/duration"},online:{
type:"boolean"},offlineAgoMs:{$ref:"#/$defs/duration"},onlineAgoMs:{$ref:"#/$defs/duration"},connectionType:{
$ref:"#/$defs/nullableString"},connectionChangeAgoMs:{$ref:"#/$defs/duration"},frozenAgoMs:{$ref:"#/$defs/duration"},
resumedAgoMs:{$ref:"#/$defs/duration"},restoredAgoMs:{$ref:"#/$defs/duration"},timerGapMs:{$ref:"#/$defs/duration"},
timerGapAgoMs:{$ref:"#/$defs/duration"},longTaskMs:{$ref:"#/$defs/duration"}}},k={type:["number","null"],minimum:0,
maximum:864e13};function w(e,{instancePath:t="",parentData:a,parentDataProperty:s,rootData:o=e,dynamicAnchors:n={}}={}){
const d=w.evaluated;if(d.dynamicProps&&(d.props=void 0),d.dynamicItems&&(d.items=void 0),
!e||"object"!=typeof e||Array.isArray(e))return w.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{
type:"object"}}],!1;{let a
;if(void 0===e.visibility&&(a="visibility")||void 0===e.hiddenMs&&(a="hiddenMs")||void 0===e.online&&(a="online")||void 0===e.offlineAgoMs&&(a="offlineAgoMs")||void 0===e.onlineAgoMs&&(a="onlineAgoMs")||void 0===e.connectionType&&(a="connectionType")||void 0===e.connectionChangeAgoMs&&(a="connectionChangeAgoMs")||void 0===e.frozenAgoMs&&(a="frozenAgoMs")||void 0===e.resumedAgoMs&&(a="resumedAgoMs")||void 0===e.restoredAgoMs&&(a="restoredAgoMs")||void 0===e.timerGapMs&&(a="timerGapMs")||void 0===e.timerGapAgoMs&&(a="timerGapAgoMs")||void 0===e.longTaskMs&&(a="longTaskMs"))return w.errors=[{
instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:a}}],!1;{const a=0
;for(const a in e)if(!r.call(P.properties,a))return w.errors=[{instancePath:t,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:a}}],!1;if(0===a){if(void 0!==e.visibility){let r=e.visibility
;const a=0;if("visible"!==r&&"hidden"!==r)return w.errors=[{instancePath:t+"/visibility",
schemaPath:"#/properties/visibility/enum",keyword:"enum",params:{allowedValues:P.properties.visibility.enum}}],!1
;var p=0===a}else p=!0;if(p){if(void 0!==e.hiddenMs){let r=e.hiddenMs;const a=0,s=0
;if("number"!=typeof r&&null!==r)return w.errors=[{instancePath:t+"/hiddenMs",schemaPath:"#/$defs/duration/type",
keyword:"type",params:{type:k.type}}],!1;if(0===s&&"number"==typeof r){if(r>864e13||isNaN(r))return w.errors=[{
instancePath:t+"/hiddenMs",schemaPath:"#/$defs/duration/maximum",keyword:"maximum",params:{comparison:"<=",limit:864e13}
}],!1;if(r<0||isNaN(r))return w.errors=[{instancePath:t+"/hiddenMs",schemaPath:"#/$defs/duration/minimum",
keyword:"minimum",params:{comparison:">=",limit:0}}],!1}p=0===a}else p=!0;if(p){if(void 0!==e.online){const r=0
;if("boolean"!=typeof e.online)return w.errors=[{instancePath:t+"/online",schemaPath:"#/properties/online/type",
keyword:"type",params:{type:"boolean"}}],!1;p=0===r}else p=!0;if(p){if(void 0!==e.offlineAgoMs){let r=e.offlineAgoMs
;const a=0,s=0;if("number"!=typeof r&&null!==r)return w.errors=[{instancePath:t+"/offlineAgoMs",
schemaPath:"#/$defs/duration/type",keyword:"type",params:{type:k.type}}],!1;if(0===s&&"number"==typeof r){
if(r>864e13||isNaN(r))return w.errors=[{instancePath:t+"/offlineAgoMs",schemaPath:"#/$defs/duration/maximum",
keyword:"maximum",params:{comparison:"<=",limit:864e13}}],!1;if(r<0||isNaN(r))return w.errors=[{
instancePath:t+"/offlineAgoMs",schemaPath:"#/$defs/duration/minimum",keyword:"minimum",params:{comparison:">=",limit:0}
}],!1}p=0===a}else p=!0;if(p){if(void 0!==e.onlineAgoMs){let r=e.onlineAgoMs;const a=0,s=0
;if("number"!=typeof r&&null!==r)return w.errors=[{instancePath:t+"/onlineAgoMs",schemaPath:"#/$defs/duration/type",
keyword:"type",params:{type:k.type}}],!1;if(0===s&&"number"==typeof r){if(r>864e13||isNaN(r))return w.errors=[{
instancePath:t+"/onlineAgoMs",schemaPath:"#/$defs/duration/maximum",keyword:"maximum",params:{comparison:"<=",
limit:864e13}}],!1;if(r<0||isNaN(r))return w.errors=[{instancePath:t+"/onlineAgoMs",
schemaPath:"#/$defs/duration/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}p=0===a}else p=!0;if(p){
if(void 0!==e.connectionType){let r=e.connectionType;const a=0;if("string"!=typeof r&&null!==r)return w.errors=[{
instancePath:t+"/connectionType",schemaPath:"#/$defs/nullableString/type",keyword:"type",params:{type:i.type}}],!1
;p=0===a}else p=!0;if(p){if(void 0!==e.connectionChangeAgoMs){let r=e.connectionChangeAgoMs;const a=0,s=0
;if("number"!=typeof r&&null!==r)return w.errors=[{instancePath:t+"/connectionChangeAgoMs",
schemaPath:"#/$defs/duration/type",keyword:"type",params:{type:k.type}}],!1;if(0===s&&"number"==typeof r){
if(r>864e13||isNaN(r))return w.errors=[{instancePath:t+"/connectionChangeAgoMs",schemaPath:"#/$defs/duration/maximum",
keyword:"maximum",params:{comparison:"<=",limit:864e13}}],!1;if(r<0||isNaN(r))return w.errors=[{
instancePath:t+"/connectionChangeAgoMs",schemaPath:"#/$defs/duration/minimum",keyword:"minimum",params:{comparison:">=",
limit:0}}],!1}p=0===a}else p=!0;if(p){if(void 0!==e.frozenAgoMs){let r=e.frozenAgoMs;const a=0,s=0
;if("number"!=typeof r&&null!==r)return w.errors=[{instancePath:t+"/frozenAgoMs",schemaPath:"#/$defs/duration/type",
keyword:"type",params:{type:k.type}}],!1;if(0===s&&"number"==typeof r){if(r>864e13||isNaN(r))return w.errors=[{
instancePath:t+"/frozenAgoMs",schemaPath:"#/$defs/duration/maximum",keyword:"maximum",params:{comparison:"<=",
limit:864e13}}],!1;if(r<0||isNaN(r))return w.errors=[{instancePath:t+"/frozenAgoMs",
schemaPath:"#/$defs/duration/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}p=0===a}else p=!0;if(p){
if(void 0!==e.resumedAgoMs){let r=e.resumedAgoMs;const a=0,s=0;if("number"!=typeof r&&null!==r)return w.errors=[{
instancePath:t+"/resumedAgoMs",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type:k.type}}],!1
;if(0===s&&"number"==typeof r){if(r>864e13||isNaN(r))return w.errors=[{instancePath:t+"/resumedAgoMs",
schemaPath:"#/$defs/duration/maximum",keyword:"maximum",params:{comparison:"<=",limit:864e13}}],!1
;if(r<0||isNaN(r))return w.errors=[{instancePath:t+"/resumedAgoMs",schemaPath:"#/$defs/duration/minimum",
keyword:"minimum",params:{comparison:">=",limit:0}}],!1}p=0===a}else p=!0;if(p){if(void 0!==e.restoredAgoMs){
let r=e.restoredAgoMs;const a=0,s=0;if("number"!=typeof r&&null!==r)return w.errors=[{instancePath:t+"/restoredAgoMs",
schemaPath:"#/$defs/duration/type",keyword:"type",params:{type:k.type}}],!1;if(0===s&&"number"==typeof r){
if(r>864e13||isNaN(r))return w.errors=[{instancePath:t+"/restoredAgoMs",schemaPath:"#/$defs/duration/maximum",
keyword:"maximum",params:{comparison:"<=",limit:864e13}}],!1;if(r<0||isNaN(r))return w.errors=[{
instancePath:t+"/restoredAgoMs",schemaPath:"#/$defs/duration/minimum",keyword:"minimum",params:{comparison:">=",limit:0}
}],!1}p=0===a}else p=!0;if(p){if(void 0!==e.timerGapMs){let r=e.timerGapMs;const a=0,s=0
;if("number"!=typeof r&&null!==r)return w.errors=[{instancePath:t+"/timerGapMs",schemaPath:"#/$defs/duration/type",
keyword:"type",params:{type:k.type}}],!1;if(0===s&&"number"==typeof r){if(r>864e13||isNaN(r))return w.errors=[{
instancePath:t+"/timerGapMs",schemaPath:"#/$defs/duration/maximum",keyword:"maximum",params:{comparison:"<=",
limit:864e13}}],!1;if(r<0||isNaN(r))return w.errors=[{instancePath:t+"/timerGapMs",
schemaPath:"#/$defs/duration/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],!1}p=0===a}else p=!0;if(p){
if(void 0!==e.timerGapAgoMs){let r=e.timerGapAgoMs;const a=0,s=0;if("number"!=typeof r&&null!==r)return w.errors=[{
instancePath:t+"/timerGapAgoMs",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type:k.type}}],!1
;if(0===s&&"number"==typeof r){if(r>864e13||isNaN(r))return w.errors=[{instancePath:t+"/timerGapAgoMs",
schemaPath:"#/$defs/duration/maximum",keyword:"maximum",params:{comparison:"<=",limit:864e13}}],!1
;if(r<0||isNaN(r))return w.errors=[{instancePath:t+"/timerGapAgoMs",schemaPath:"#/$defs/duration/minimum",
keyword:"minimum",params:{comparison:">=",limit:0}}],!1}p=0===a}else p=!0;if(p)if(void 0!==e.longTaskMs){
let r=e.longTaskMs;const a=0,s=0;if("number"!=typeof r&&null!==r)return w.errors=[{instancePath:t+"/longTaskMs",
schemaPath:"#/$defs/duration/type",keyword:"type",params:{type:k.type}}],!1;if(0===s&&"number"==typeof r){
if(r>864e13||isNaN(r))return w.errors=[{instancePath:t+"/longTaskMs",schemaPath:"#/$defs/duration/maximum",
keyword:"maximum",params:{comparison:"<=",limit:864e13}}],!1;if(r<0||isNaN(r))return w.errors=[{
instancePath:t+"/longTaskMs",schemaPath:"#/$defs/duration/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],
!1}p=0===a}else p=!0}}}}}}}}}}}}}}return w.errors=null,!0}
function v(e,{instancePath:t="",parentData:a,parentDataProperty:c,rootData:m=e,dynamicAnchors:y={}}={}){let u=null,P=0
;const k=v.evaluated;if(k.dynamicProps&&(k.props=void 0),k.dynamicItems&&(k.items=void 0),0===P){
if(!e||"object"!=typeof e||Array.isArray(e))return v.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{
type:"object"}}],!1;{let a
;if(void 0===e.id&&(a="id")||void 0===e.document&&(a="document")||void 0===e.api&&(a="api")||void 0===e.seenFrom&&(a="seenFrom")||void 0===e.url&&(a="url")||void 0===e.protocolsOffered&&(a="protocolsOffered")||void 0===e.created&&(a="created")||void 0===e.createdStack&&(a="createdStack")||void 0===e.createdReadyState&&(a="createdReadyState")||void 0===e.threw&&(a="threw")||void 0===e.opened&&(a="opened")||void 0===e.protocol&&(a="protocol")||void 0===e.extensions&&(a="extensions")||void 0===e.closeCall&&(a="closeCall")||void 0===e.errored&&(a="errored")||void 0===e.closed&&(a="closed")||void 0===e.left&&(a="left")||void 0===e.traffic&&(a="traffic")||void 0===e.handshake&&(a="handshake")||void 0===e.context&&(a="context")||void 0===e.violation&&(a="violation"))return v.errors=[{
instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:a}}],!1;{const a=P
;for(const a in e)if(!r.call(s.properties,a))return v.errors=[{instancePath:t,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:a}}],!1;if(a===P){if(void 0!==e.id){const r=P
;if("string"!=typeof e.id)return v.errors=[{instancePath:t+"/id",schemaPath:"#/properties/id/type",keyword:"type",
params:{type:"string"}}],!1;var g=r===P}else g=!0;if(g){if(void 0!==e.document){const r=P
;if("string"!=typeof e.document)return v.errors=[{instancePath:t+"/document",schemaPath:"#/properties/document/type",
keyword:"type",params:{type:"string"}}],!1;g=r===P}else g=!0;if(g){if(void 0!==e.api){let r=e.api;const a=P
;if("WebSocket"!==r&&"WebSocketStream"!==r)return v.errors=[{instancePath:t+"/api",schemaPath:"#/properties/api/enum",
keyword:"enum",params:{allowedValues:s.properties.api.enum}}],!1;g=a===P}else g=!0;if(g){if(void 0!==e.seenFrom){
let r=e.seenFrom;const a=P;if("page"!==r&&"network"!==r)return v.errors=[{instancePath:t+"/seenFrom",
schemaPath:"#/properties/seenFrom/enum",keyword:"enum",params:{allowedValues:s.properties.seenFrom.enum}}],!1;g=a===P
}else g=!0;if(g){if(void 0!==e.url){let r=e.url;const a=P;if("string"!=typeof r&&null!==r)return v.errors=[{
instancePath:t+"/url",schemaPath:"#/$defs/nullableString/type",keyword:"type",params:{type:i.type}}],!1;g=a===P
}else g=!0;if(g){if(void 0!==e.protocolsOffered){let r=e.protocolsOffered;const a=P
;if(!Array.isArray(r)&&null!==r)return v.errors=[{instancePath:t+"/protocolsOffered",
schemaPath:"#/properties/protocolsOffered/type",keyword:"type",params:{type:s.properties.protocolsOffered.type}}],!1
;if(P===a&&Array.isArray(r)){const e=r.length;for(let a=0;a<e;a++){const e=P;if("string"!=typeof r[a])return v.errors=[{
instancePath:t+"/protocolsOffered/"+a,schemaPath:"#/properties/protocolsOffered/items/type",keyword:"type",params:{
type:"string"}}],!1;if(e!==P)break}}g=a===P}else g=!0;if(g){if(void 0!==e.created){const r=P;p(e.created,{
instancePath:t+"/created",parentData:e,parentDataProperty:"created",rootData:m,dynamicAnchors:y
})||(u=null===u?p.errors:u.concat(p.errors),P=u.length),g=r===P}else g=!0;if(g){if(void 0!==e.createdStack){
let r=e.createdStack;const a=P;if("string"!=typeof r&&null!==r)return v.errors=[{instancePath:t+"/createdStack",
schemaPath:"#/$defs/stack/type",keyword:"type",params:{type:o.type}}],!1;g=a===P}else g=!0;if(g){
if(void 0!==e.createdReadyState){let r=e.createdReadyState;const a=P,s=P;let i=!1;const o=P
;if(0!==r&&1!==r&&2!==r&&3!==r){const e={instancePath:t+"/createdReadyState",schemaPath:"#/$defs/readyState/enum",
keyword:"enum",params:{allowedValues:n.enum}};null===u?u=[e]:u.push(e),P++}var $=o===P;i=i||$;const d=P;if(null!==r){
const e={instancePath:t+"/createdReadyState",schemaPath:"#/properties/createdReadyState/anyOf/1/type",keyword:"type",
params:{type:"null"}};null===u?u=[e]:u.push(e),P++}if($=d===P,i=i||$,!i){const e={instancePath:t+"/createdReadyState",
schemaPath:"#/properties/createdReadyState/anyOf",keyword:"anyOf",params:{}};return null===u?u=[e]:u.push(e),P++,
v.errors=u,!1}P=s,null!==u&&(s?u.length=s:u=null),g=a===P}else g=!0;if(g){if(void 0!==e.threw){let r=e.threw
;const a=P,s=P;let i=!1;const o=P;l(r,{instancePath:t+"/threw",parentData:e,parentDataProperty:"threw",rootData:m,
dynamicAnchors:y})||(u=null===u?l.errors:u.concat(l.errors),P=u.length);var b=o===P;i=i||b;const n=P;if(null!==r){
const e={instancePath:t+"/threw",schemaPath:"#/properties/threw/anyOf/1/type",keyword:"type",params:{type:"null"}}
;null===u?u=[e]:u.push(e),P++}if(b=n===P,i=i||b,!i){const e={instancePath:t+"/threw",
schemaPath:"#/properties/threw/anyOf",keyword:"anyOf",params:{}};return null===u?u=[e]:u.push(e),P++,v.errors=u,!1}P=s,
null!==u&&(s?u.length=s:u=null),g=a===P}else g=!0;if(g){if(void 0!==e.opened){let r=e.opened;const a=P,s=P;let i=!1
;const o=P;p(r,{instancePath:t+"/opened",parentData:e,parentDataProperty:"opened",rootData:m,dynamicAnchors:y
})||(u=null===u?p.errors:u.concat(p.errors),P=u.length);var A=o===P;i=i||A;const n=P;if(null!==r){const e={
instancePath:t+"/opened",schemaPath:"#/properties/opened/anyOf/1/type",keyword:"type",params:{type:"null"}}
;null===u?u=[e]:u.push(e),P++}if(A=n===P,i=i||A,!i){const e={instancePath:t+"/opened",
schemaPath:"#/properties/opened/anyOf",keyword:"anyOf",params:{}};return null===u?u=[e]:u.push(e),P++,v.errors=u,!1}P=s,
null!==u&&(s?u.length=s:u=null),g=a===P}else g=!0;if(g){if(void 0!==e.protocol){let r=e.protocol;const a=P
;if("string"!=typeof r&&null!==r)return v.errors=[{instancePath:t+"/protocol",schemaPath:"#/$defs/nullableString/type",
keyword:"type",params:{type:i.type}}],!1;g=a===P}else g=!0;if(g){if(void 0!==e.extensions){let r=e.extensions;const a=P
;if("string"!=typeof r&&null!==r)return v.errors=[{instancePath:t+"/extensions",
schemaPath:"#/$defs/nullableString/type",keyword:"type",params:{type:i.type}}],!1;g=a===P}else g=!0;if(g){
if(void 0!==e.closeCall){let r=e.closeCall;const a=P,d=P;let p=!1;const l=P;if(null!==r){const e={
instancePath:t+"/closeCall",schemaPath:"#/properties/closeCall/anyOf/0/type",keyword:"type",params:{type:"null"}}
;null===u?u=[e]:u.push(e),P++}var x=l===P;p=p||x;const c=P;if(P===c)if(r&&"object"==typeof r&&!Array.isArray(r)){let e
;if(void 0===r.at&&(e="at")||void 0===r.wall&&(e="wall")||void 0===r.code&&(e="code")||void 0===r.reason&&(e="reason")||void 0===r.readyState&&(e="readyState")||void 0===r.stack&&(e="stack")){
const r={instancePath:t+"/closeCall",schemaPath:"#/properties/closeCall/anyOf/1/required",keyword:"required",params:{
missingProperty:e}};null===u?u=[r]:u.push(r),P++}else{const e=P
;for(const e in r)if("at"!==e&&"wall"!==e&&"code"!==e&&"reason"!==e&&"readyState"!==e&&"stack"!==e){const r={
instancePath:t+"/closeCall",schemaPath:"#/properties/closeCall/anyOf/1/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:e}};null===u?u=[r]:u.push(r),P++;break}if(e===P){
if(void 0!==r.at){let e=r.at;const a=P;if(P==P)if("number"==typeof e){if(e>864e13||isNaN(e)){const e={
instancePath:t+"/closeCall/at",schemaPath:"#/$defs/time/maximum",keyword:"maximum",params:{comparison:"<=",limit:864e13}
};null===u?u=[e]:u.push(e),P++}else if(e<-864e13||isNaN(e)){const e={instancePath:t+"/closeCall/at",
schemaPath:"#/$defs/time/minimum",keyword:"minimum",params:{comparison:">=",limit:-864e13}};null===u?u=[e]:u.push(e),P++
}}else{const e={instancePath:t+"/closeCall/at",schemaPath:"#/$defs/time/type",keyword:"type",params:{type:"number"}}
;null===u?u=[e]:u.push(e),P++}var N=a===P}else N=!0;if(N){if(void 0!==r.wall){let e=r.wall;const a=P
;if(P==P)if("number"==typeof e){if(e>864e13||isNaN(e)){const e={instancePath:t+"/closeCall/wall",
schemaPath:"#/$defs/time/maximum",keyword:"maximum",params:{comparison:"<=",limit:864e13}};null===u?u=[e]:u.push(e),P++
}else if(e<-864e13||isNaN(e)){const e={instancePath:t+"/closeCall/wall",schemaPath:"#/$defs/time/minimum",
keyword:"minimum",params:{comparison:">=",limit:-864e13}};null===u?u=[e]:u.push(e),P++}}else{const e={
instancePath:t+"/closeCall/wall",schemaPath:"#/$defs/time/type",keyword:"type",params:{type:"number"}}
;null===u?u=[e]:u.push(e),P++}N=a===P}else N=!0;if(N){if(void 0!==r.code){let e=r.code;const a=P
;if("number"!=typeof e&&null!==e){const e={instancePath:t+"/closeCall/code",
schemaPath:"#/properties/closeCall/anyOf/1/properties/code/type",keyword:"type",params:{
type:s.properties.closeCall.anyOf[1].properties.code.type}};null===u?u=[e]:u.push(e),P++}N=a===P}else N=!0;if(N){
if(void 0!==r.reason){let e=r.reason;const a=P;if("string"!=typeof e&&null!==e){const e={
instancePath:t+"/closeCall/reason",schemaPath:"#/$defs/nullableString/type",keyword:"type",params:{type:i.type}}
;null===u?u=[e]:u.push(e),P++}N=a===P}else N=!0;if(N){if(void 0!==r.readyState){let e=r.readyState;const a=P
;if(0!==e&&1!==e&&2!==e&&3!==e){const e={instancePath:t+"/closeCall/readyState",schemaPath:"#/$defs/readyState/enum",
keyword:"enum",params:{allowedValues:n.enum}};null===u?u=[e]:u.push(e),P++}N=a===P}else N=!0;if(N)if(void 0!==r.stack){
let e=r.stack;const a=P;if("string"!=typeof e&&null!==e){const e={instancePath:t+"/closeCall/stack",
schemaPath:"#/$defs/stack/type",keyword:"type",params:{type:o.type}};null===u?u=[e]:u.push(e),P++}N=a===P}else N=!0}}}}}
}}else{const e={instancePath:t+"/closeCall",schemaPath:"#/properties/closeCall/anyOf/1/type",keyword:"type",params:{
type:"object"}};null===u?u=[e]:u.push(e),P++}if(x=c===P,p=p||x,!p){const e={instancePath:t+"/closeCall",
schemaPath:"#/properties/closeCall/anyOf",keyword:"anyOf",params:{}};return null===u?u=[e]:u.push(e),P++,v.errors=u,!1}
P=d,null!==u&&(d?u.length=d:u=null),g=a===P}else g=!0;if(g){if(void 0!==e.errored){let r=e.errored;const a=P,s=P
;let i=!1;const o=P;p(r,{instancePath:t+"/errored",parentData:e,parentDataProperty:"errored",rootData:m,dynamicAnchors:y
})||(u=null===u?p.errors:u.concat(p.errors),P=u.length);var M=o===P;i=i||M;const n=P;if(null!==r){const e={
instancePath:t+"/errored",schemaPath:"#/properties/errored/anyOf/1/type",keyword:"type",params:{type:"null"}}
;null===u?u=[e]:u.push(e),P++}if(M=n===P,i=i||M,!i){const e={instancePath:t+"/errored",
schemaPath:"#/properties/errored/anyOf",keyword:"anyOf",params:{}};return null===u?u=[e]:u.push(e),P++,v.errors=u,!1}
P=s,null!==u&&(s?u.length=s:u=null),g=a===P}else g=!0;if(g){if(void 0!==e.rejection){const r=P;l(e.rejection,{
instancePath:t+"/rejection",parentData:e,parentDataProperty:"rejection",rootData:m,dynamicAnchors:y
})||(u=null===u?l.errors:u.concat(l.errors),P=u.length),g=r===P}else g=!0;if(g){if(void 0!==e.simulated){
let r=e.simulated;const a=P;if(P===a){if(!r||"object"!=typeof r||Array.isArray(r))return v.errors=[{
instancePath:t+"/simulated",schemaPath:"#/properties/simulated/type",keyword:"type",params:{type:"object"}}],!1;{let e
;if(void 0===r.at&&(e="at")||void 0===r.wall&&(e="wall")||void 0===r.action&&(e="action"))return v.errors=[{
instancePath:t+"/simulated",schemaPath:"#/properties/simulated/required",keyword:"required",params:{missingProperty:e}
}],!1;{const e=P;for(const e in r)if("at"!==e&&"wall"!==e&&"action"!==e)return v.errors=[{instancePath:t+"/simulated",
schemaPath:"#/properties/simulated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:e}}],
!1;if(e===P){if(void 0!==r.at){let e=r.at;const a=P;if(P==P){if("number"!=typeof e)return v.errors=[{
instancePath:t+"/simulated/at",schemaPath:"#/$defs/time/type",keyword:"type",params:{type:"number"}}],!1
;if(e>864e13||isNaN(e))return v.errors=[{instancePath:t+"/simulated/at",schemaPath:"#/$defs/time/maximum",
keyword:"maximum",params:{comparison:"<=",limit:864e13}}],!1;if(e<-864e13||isNaN(e))return v.errors=[{
instancePath:t+"/simulated/at",schemaPath:"#/$defs/time/minimum",keyword:"minimum",params:{comparison:">=",limit:-864e13
}}],!1}var O=a===P}else O=!0;if(O){if(void 0!==r.wall){let e=r.wall;const a=P;if(P==P){
if("number"!=typeof e)return v.errors=[{instancePath:t+"/simulated/wall",schemaPath:"#/$defs/time/type",keyword:"type",
params:{type:"number"}}],!1;if(e>864e13||isNaN(e))return v.errors=[{instancePath:t+"/simulated/wall",
schemaPath:"#/$defs/time/maximum",keyword:"maximum",params:{comparison:"<=",limit:864e13}}],!1
;if(e<-864e13||isNaN(e))return v.errors=[{instancePath:t+"/simulated/wall",schemaPath:"#/$defs/time/minimum",
keyword:"minimum",params:{comparison:">=",limit:-864e13}}],!1}O=a===P}else O=!0;if(O)if(void 0!==r.action){
let e=r.action;const a=P;if("close"!==e&&"disconnect"!==e&&"refuse"!==e)return v.errors=[{
instancePath:t+"/simulated/action",schemaPath:"#/properties/simulated/properties/action/enum",keyword:"enum",params:{
allowedValues:s.properties.simulated.properties.action.enum}}],!1;O=a===P}else O=!0}}}}}g=a===P}else g=!0;if(g){
if(void 0!==e.closed){let r=e.closed;const a=P,s=P;let i=!1;const o=P;if(null!==r){const e={instancePath:t+"/closed",
schemaPath:"#/properties/closed/anyOf/0/type",keyword:"type",params:{type:"null"}};null===u?u=[e]:u.push(e),P++}
var S=o===P;i=i||S;const n=P;if(P===n)if(r&&"object"==typeof r&&!Array.isArray(r)){let e
;if(void 0===r.at&&(e="at")||void 0===r.wall&&(e="wall")||void 0===r.code&&(e="code")||void 0===r.reason&&(e="reason")||void 0===r.wasClean&&(e="wasClean")){
const r={instancePath:t+"/closed",schemaPath:"#/properties/closed/anyOf/1/required",keyword:"required",params:{
missingProperty:e}};null===u?u=[r]:u.push(r),P++}else{const e=P
;for(const e in r)if("at"!==e&&"wall"!==e&&"code"!==e&&"reason"!==e&&"wasClean"!==e){const r={instancePath:t+"/closed",
schemaPath:"#/properties/closed/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:e}};null===u?u=[r]:u.push(r),P++;break}if(e===P){if(void 0!==r.at){let e=r.at;const a=P
;if(P==P)if("number"==typeof e){if(e>864e13||isNaN(e)){const e={instancePath:t+"/closed/at",
schemaPath:"#/$defs/time/maximum",keyword:"maximum",params:{comparison:"<=",limit:864e13}};null===u?u=[e]:u.push(e),P++
}else if(e<-864e13||isNaN(e)){const e={instancePath:t+"/closed/at",schemaPath:"#/$defs/time/minimum",keyword:"minimum",
params:{comparison:">=",limit:-864e13}};null===u?u=[e]:u.push(e),P++}}else{const e={instancePath:t+"/closed/at",
schemaPath:"#/$defs/time/type",keyword:"type",params:{type:"number"}};null===u?u=[e]:u.push(e),P++}var j=a===P}else j=!0
;if(j){if(void 0!==r.wall){let e=r.wall;const a=P;if(P==P)if("number"==typeof e){if(e>864e13||isNaN(e)){const e={
instancePath:t+"/closed/wall",schemaPath:"#/$defs/time/maximum",keyword:"maximum",params:{comparison:"<=",limit:864e13}}
;null===u?u=[e]:u.push(e),P++}else if(e<-864e13||isNaN(e)){const e={instancePath:t+"/closed/wall",
schemaPath:"#/$defs/time/minimum",keyword:"minimum",params:{comparison:">=",limit:-864e13}};null===u?u=[e]:u.push(e),P++
}}else{const e={instancePath:t+"/closed/wall",schemaPath:"#/$defs/time/type",keyword:"type",params:{type:"number"}}
;null===u?u=[e]:u.push(e),P++}j=a===P}else j=!0;if(j){if(void 0!==r.code){let e=r.code;const a=P
;if("number"!=typeof e||e%1||isNaN(e)){const e={instancePath:t+"/closed/code",
schemaPath:"#/properties/closed/anyOf/1/properties/code/type",keyword:"type",params:{type:"integer"}}
;null===u?u=[e]:u.push(e),P++}if(P===a&&"number"==typeof e)if(e>65535||isNaN(e)){const e={instancePath:t+"/closed/code",
schemaPath:"#/properties/closed/anyOf/1/properties/code/maximum",keyword:"maximum",params:{comparison:"<=",limit:65535}}
;null===u?u=[e]:u.push(e),P++}else if(e<0||isNaN(e)){const e={instancePath:t+"/closed/code",
schemaPath:"#/properties/closed/anyOf/1/properties/code/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}
;null===u?u=[e]:u.push(e),P++}j=a===P}else j=!0;if(j){if(void 0!==r.reason){const e=P;if("string"!=typeof r.reason){
const e={instancePath:t+"/closed/reason",schemaPath:"#/properties/closed/anyOf/1/properties/reason/type",keyword:"type",
params:{type:"string"}};null===u?u=[e]:u.push(e),P++}j=e===P}else j=!0;if(j)if(void 0!==r.wasClean){const e=P
;if("boolean"!=typeof r.wasClean){const e={instancePath:t+"/closed/wasClean",
schemaPath:"#/properties/closed/anyOf/1/properties/wasClean/type",keyword:"type",params:{type:"boolean"}}
;null===u?u=[e]:u.push(e),P++}j=e===P}else j=!0}}}}}}else{const e={instancePath:t+"/closed",
schemaPath:"#/properties/closed/anyOf/1/type",keyword:"type",params:{type:"object"}};null===u?u=[e]:u.push(e),P++}
if(S=n===P,i=i||S,!i){const e={instancePath:t+"/closed",schemaPath:"#/properties/closed/anyOf",keyword:"anyOf",params:{}
};return null===u?u=[e]:u.push(e),P++,v.errors=u,!1}P=s,null!==u&&(s?u.length=s:u=null),g=a===P}else g=!0;if(g){
if(void 0!==e.left){let r=e.left;const a=P,s=P;let i=!1;const o=P;if(null!==r){const e={instancePath:t+"/left",
schemaPath:"#/properties/left/anyOf/0/type",keyword:"type",params:{type:"null"}};null===u?u=[e]:u.push(e),P++}
var q=o===P;i=i||q;const d=P;if(P===d)if(r&&"object"==typeof r&&!Array.isArray(r)){let e
;if(void 0===r.at&&(e="at")||void 0===r.wall&&(e="wall")||void 0===r.persisted&&(e="persisted")||void 0===r.readyState&&(e="readyState")){
const r={instancePath:t+"/left",schemaPath:"#/properties/left/anyOf/1/required",keyword:"required",params:{
missingProperty:e}};null===u?u=[r]:u.push(r),P++}else{const e=P
;for(const e in r)if("at"!==e&&"wall"!==e&&"persisted"!==e&&"readyState"!==e){const r={instancePath:t+"/left",
schemaPath:"#/properties/left/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:e}
};null===u?u=[r]:u.push(r),P++;break}if(e===P){if(void 0!==r.at){let e=r.at;const a=P;if(P==P)if("number"==typeof e){
if(e>864e13||isNaN(e)){const e={instancePath:t+"/left/at",schemaPath:"#/$defs/time/maximum",keyword:"maximum",params:{
comparison:"<=",limit:864e13}};null===u?u=[e]:u.push(e),P++}else if(e<-864e13||isNaN(e)){const e={
instancePath:t+"/left/at",schemaPath:"#/$defs/time/minimum",keyword:"minimum",params:{comparison:">=",limit:-864e13}}
;null===u?u=[e]:u.push(e),P++}}else{const e={instancePath:t+"/left/at",schemaPath:"#/$defs/time/type",keyword:"type",
params:{type:"number"}};null===u?u=[e]:u.push(e),P++}var D=a===P}else D=!0;if(D){if(void 0!==r.wall){let e=r.wall
;const a=P;if(P==P)if("number"==typeof e){if(e>864e13||isNaN(e)){const e={instancePath:t+"/left/wall",
schemaPath:"#/$defs/time/maximum",keyword:"maximum",params:{comparison:"<=",limit:864e13}};null===u?u=[e]:u.push(e),P++
}else if(e<-864e13||isNaN(e)){const e={instancePath:t+"/left/wall",schemaPath:"#/$defs/time/minimum",keyword:"minimum",
params:{comparison:">=",limit:-864e13}};null===u?u=[e]:u.push(e),P++}}else{const e={instancePath:t+"/left/wall",
schemaPath:"#/$defs/time/type",keyword:"type",params:{type:"number"}};null===u?u=[e]:u.push(e),P++}D=a===P}else D=!0
;if(D){if(void 0!==r.persisted){const e=P;if("boolean"!=typeof r.persisted){const e={instancePath:t+"/left/persisted",
schemaPath:"#/properties/left/anyOf/1/properties/persisted/type",keyword:"type",params:{type:"boolean"}}
;null===u?u=[e]:u.push(e),P++}D=e===P}else D=!0;if(D)if(void 0!==r.readyState){let e=r.readyState;const a=P
;if(0!==e&&1!==e&&2!==e&&3!==e){const e={instancePath:t+"/left/readyState",schemaPath:"#/$defs/readyState/enum",
keyword:"enum",params:{allowedValues:n.enum}};null===u?u=[e]:u.push(e),P++}D=a===P}else D=!0}}}}}else{const e={
instancePath:t+"/left",schemaPath:"#/properties/left/anyOf/1/type",keyword:"type",params:{type:"object"}}
;null===u?u=[e]:u.push(e),P++}if(q=d===P,i=i||q,!i){const e={instancePath:t+"/left",
schemaPath:"#/properties/left/anyOf",keyword:"anyOf",params:{}};return null===u?u=[e]:u.push(e),P++,v.errors=u,!1}P=s,
null!==u&&(s?u.length=s:u=null),g=a===P}else g=!0;if(g){if(void 0!==e.traffic){let r=e.traffic;const a=P,s=P;let i=!1
;const o=P;f(r,{instancePath:t+"/traffic",parentData:e,parentDataProperty:"traffic",rootData:m,dynamicAnchors:y
})||(u=null===u?f.errors:u.concat(f.errors),P=u.length);var C=o===P;i=i||C;const n=P;if(null!==r){const e={
instancePath:t+"/traffic",schemaPath:"#/properties/traffic/anyOf/1/type",keyword:"type",params:{type:"null"}}
;null===u?u=[e]:u.push(e),P++}if(C=n===P,i=i||C,!i){const e={instancePath:t+"/traffic",
schemaPath:"#/properties/traffic/anyOf",keyword:"anyOf",params:{}};return null===u?u=[e]:u.push(e),P++,v.errors=u,!1}
P=s,null!==u&&(s?u.length=s:u=null),g=a===P}else g=!0;if(g){if(void 0!==e.handshake){let r=e.handshake;const a=P,s=P
;let i=!1;const o=P;h(r,{instancePath:t+"/handshake",parentData:e,parentDataProperty:"handshake",rootData:m,
dynamicAnchors:y})||(u=null===u?h.errors:u.concat(h.errors),P=u.length);var T=o===P;i=i||T;const n=P;if(null!==r){
const e={instancePath:t+"/handshake",schemaPath:"#/properties/handshake/anyOf/1/type",keyword:"type",params:{type:"null"
}};null===u?u=[e]:u.push(e),P++}if(T=n===P,i=i||T,!i){const e={instancePath:t+"/handshake",
schemaPath:"#/properties/handshake/anyOf",keyword:"anyOf",params:{}};return null===u?u=[e]:u.push(e),P++,v.errors=u,!1}
P=s,null!==u&&(s?u.length=s:u=null),g=a===P}else g=!0;if(g){if(void 0!==e.reported){let r=e.reported;const a=P,s=P
;let i=!1;const o=P;p(r,{instancePath:t+"/reported",parentData:e,parentDataProperty:"reported",rootData:m,
dynamicAnchors:y})||(u=null===u?p.errors:u.concat(p.errors),P=u.length);var B=o===P;i=i||B;const n=P;if(null!==r){
const e={instancePath:t+"/reported",schemaPath:"#/properties/reported/anyOf/1/type",keyword:"type",params:{type:"null"}}
;null===u?u=[e]:u.push(e),P++}if(B=n===P,i=i||B,!i){const e={instancePath:t+"/reported",
schemaPath:"#/properties/reported/anyOf",keyword:"anyOf",params:{}};return null===u?u=[e]:u.push(e),P++,v.errors=u,!1}
P=s,null!==u&&(s?u.length=s:u=null),g=a===P}else g=!0;if(g){if(void 0!==e.context){let r=e.context;const a=P,s=P
;let i=!1;const o=P;w(r,{instancePath:t+"/context",parentData:e,parentDataProperty:"context",rootData:m,dynamicAnchors:y
})||(u=null===u?w.errors:u.concat(w.errors),P=u.length);var I=o===P;i=i||I;const n=P;if(null!==r){const e={
instancePath:t+"/context",schemaPath:"#/properties/context/anyOf/1/type",keyword:"type",params:{type:"null"}}
;null===u?u=[e]:u.push(e),P++}if(I=n===P,i=i||I,!i){const e={instancePath:t+"/context",
schemaPath:"#/properties/context/anyOf",keyword:"anyOf",params:{}};return null===u?u=[e]:u.push(e),P++,v.errors=u,!1}
P=s,null!==u&&(s?u.length=s:u=null),g=a===P}else g=!0;if(g)if(void 0!==e.violation){let r=e.violation;const a=P,s=P
;let i=!1;const o=P;if(P==P)if(r&&"object"==typeof r&&!Array.isArray(r)){let e
;if(void 0===r.directive&&(e="directive")||void 0===r.disposition&&(e="disposition")||void 0===r.blockedUrl&&(e="blockedUrl")){
const r={instancePath:t+"/violation",schemaPath:"#/$defs/violation/required",keyword:"required",params:{
missingProperty:e}};null===u?u=[r]:u.push(r),P++}else{const e=P
;for(const e in r)if("directive"!==e&&"disposition"!==e&&"blockedUrl"!==e){const r={instancePath:t+"/violation",
schemaPath:"#/$defs/violation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:e}}
;null===u?u=[r]:u.push(r),P++;break}if(e===P){if(void 0!==r.directive){const e=P;if("string"!=typeof r.directive){
const e={instancePath:t+"/violation/directive",schemaPath:"#/$defs/violation/properties/directive/type",keyword:"type",
params:{type:"string"}};null===u?u=[e]:u.push(e),P++}var V=e===P}else V=!0;if(V){if(void 0!==r.disposition){
let e=r.disposition;const a=P;if("enforce"!==e&&"report"!==e){const e={instancePath:t+"/violation/disposition",
schemaPath:"#/$defs/violation/properties/disposition/enum",keyword:"enum",params:{
allowedValues:d.properties.disposition.enum}};null===u?u=[e]:u.push(e),P++}V=a===P}else V=!0
;if(V)if(void 0!==r.blockedUrl){const e=P;if("string"!=typeof r.blockedUrl){const e={
instancePath:t+"/violation/blockedUrl",schemaPath:"#/$defs/violation/properties/blockedUrl/type",keyword:"type",params:{
type:"string"}};null===u?u=[e]:u.push(e),P++}V=e===P}else V=!0}}}}else{const e={instancePath:t+"/violation",
schemaPath:"#/$defs/violation/type",keyword:"type",params:{type:"object"}};null===u?u=[e]:u.push(e),P++}var G=o===P
;i=i||G;const n=P;if(null!==r){const e={instancePath:t+"/violation",schemaPath:"#/properties/violation/anyOf/1/type",
keyword:"type",params:{type:"null"}};null===u?u=[e]:u.push(e),P++}if(G=n===P,i=i||G,!i){const e={
instancePath:t+"/violation",schemaPath:"#/properties/violation/anyOf",keyword:"anyOf",params:{}}
;return null===u?u=[e]:u.push(e),P++,v.errors=u,!1}P=s,null!==u&&(s?u.length=s:u=null),g=a===P}else g=!0}}}}}}}}}}}}}}}}
}}}}}}}}}}return v.errors=u,0===P}
function g(s,{instancePath:i="",parentData:o,parentDataProperty:n,rootData:d=s,dynamicAnchors:p={}}={}){let l=null,c=0
;const m=g.evaluated;if(m.dynamicProps&&(m.props=void 0),m.dynamicItems&&(m.items=void 0),0===c){
if(!s||"object"!=typeof s||Array.isArray(s))return g.errors=[{instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"object"}}],!1;{let o
;if(void 0===s.format&&(o="format")||void 0===s.version&&(o="version")||void 0===s.exportedAt&&(o="exportedAt")||void 0===s.recordedBy&&(o="recordedBy")||void 0===s.masked&&(o="masked")||void 0===s.lost&&(o="lost")||void 0===s.documents&&(o="documents")||void 0===s.sockets&&(o="sockets"))return g.errors=[{
instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:o}}],!1;{const o=c
;for(const t in s)if(!r.call(e.properties,t))return g.errors=[{instancePath:i,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:t}}],!1;if(o===c){if(void 0!==s.format){const e=c
;if("websocket-disconnects/session"!==s.format)return g.errors=[{instancePath:i+"/format",
schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue:"websocket-disconnects/session"}}],!1
;var f=e===c}else f=!0;if(f){if(void 0!==s.version){const e=c;if(1!==s.version)return g.errors=[{
instancePath:i+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue:1}}],!1;f=e===c
}else f=!0;if(f){if(void 0!==s.exportedAt){let e=s.exportedAt;const t=c;if(c===t){
if("string"!=typeof e)return g.errors=[{instancePath:i+"/exportedAt",schemaPath:"#/properties/exportedAt/type",
keyword:"type",params:{type:"string"}}],!1;if(!a.test(e))return g.errors=[{instancePath:i+"/exportedAt",
schemaPath:"#/properties/exportedAt/pattern",keyword:"pattern",params:{
pattern:"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"}}],!1}f=t===c}else f=!0;if(f){if(void 0!==s.recordedBy){
let t=s.recordedBy;const r=c;if(c===r){if(!t||"object"!=typeof t||Array.isArray(t))return g.errors=[{
instancePath:i+"/recordedBy",schemaPath:"#/properties/recordedBy/type",keyword:"type",params:{type:"object"}}],!1;{let r
;if(void 0===t.browser&&(r="browser")||void 0===t.browserVersion&&(r="browserVersion")||void 0===t.version&&(r="version"))return g.errors=[{
instancePath:i+"/recordedBy",schemaPath:"#/properties/recordedBy/required",keyword:"required",params:{missingProperty:r}
}],!1;{const r=c;for(const e in t)if("browser"!==e&&"browserVersion"!==e&&"version"!==e)return g.errors=[{
instancePath:i+"/recordedBy",schemaPath:"#/properties/recordedBy/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:e}}],!1;if(r===c){if(void 0!==t.browser){let r=t.browser;const a=c
;if("chrome"!==r&&"firefox"!==r)return g.errors=[{instancePath:i+"/recordedBy/browser",
schemaPath:"#/properties/recordedBy/properties/browser/enum",keyword:"enum",params:{
allowedValues:e.properties.recordedBy.properties.browser.enum}}],!1;var y=a===c}else y=!0;if(y){
if(void 0!==t.browserVersion){const e=c;if("string"!=typeof t.browserVersion)return g.errors=[{
instancePath:i+"/recordedBy/browserVersion",schemaPath:"#/properties/recordedBy/properties/browserVersion/type",
keyword:"type",params:{type:"string"}}],!1;y=e===c}else y=!0;if(y)if(void 0!==t.version){const e=c
;if("string"!=typeof t.version)return g.errors=[{instancePath:i+"/recordedBy/version",
schemaPath:"#/properties/recordedBy/properties/version/type",keyword:"type",params:{type:"string"}}],!1;y=e===c
}else y=!0}}}}}f=r===c}else f=!0;if(f){if(void 0!==s.masked){const e=c;if("boolean"!=typeof s.masked)return g.errors=[{
instancePath:i+"/masked",schemaPath:"#/properties/masked/type",keyword:"type",params:{type:"boolean"}}],!1;f=e===c
}else f=!0;if(f){if(void 0!==s.lost){let e=s.lost;const t=c;if(c===t){
if(!e||"object"!=typeof e||Array.isArray(e))return g.errors=[{instancePath:i+"/lost",
schemaPath:"#/properties/lost/type",keyword:"type",params:{type:"object"}}],!1;{let t
;if(void 0===e.evicted&&(t="evicted")||void 0===e.dropped&&(t="dropped"))return g.errors=[{instancePath:i+"/lost",
schemaPath:"#/properties/lost/required",keyword:"required",params:{missingProperty:t}}],!1;{const t=c
;for(const t in e)if("evicted"!==t&&"dropped"!==t)return g.errors=[{instancePath:i+"/lost",
schemaPath:"#/properties/lost/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t}}],!1
;if(t===c){if(void 0!==e.evicted){let t=e.evicted;const r=c,a=c;if("number"!=typeof t||t%1||isNaN(t))return g.errors=[{
instancePath:i+"/lost/evicted",schemaPath:"#/$defs/count/type",keyword:"type",params:{type:"integer"}}],!1
;if(c===a&&"number"==typeof t){if(t>9007199254740991||isNaN(t))return g.errors=[{instancePath:i+"/lost/evicted",
schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],!1
;if(t<0||isNaN(t))return g.errors=[{instancePath:i+"/lost/evicted",schemaPath:"#/$defs/count/minimum",keyword:"minimum",
params:{comparison:">=",limit:0}}],!1}var u=r===c}else u=!0;if(u)if(void 0!==e.dropped){let t=e.dropped;const r=c,a=c
;if("number"!=typeof t||t%1||isNaN(t))return g.errors=[{instancePath:i+"/lost/dropped",schemaPath:"#/$defs/count/type",
keyword:"type",params:{type:"integer"}}],!1;if(c===a&&"number"==typeof t){
if(t>9007199254740991||isNaN(t))return g.errors=[{instancePath:i+"/lost/dropped",schemaPath:"#/$defs/count/maximum",
keyword:"maximum",params:{comparison:"<=",limit:9007199254740991}}],!1;if(t<0||isNaN(t))return g.errors=[{
instancePath:i+"/lost/dropped",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison:">=",limit:0}}],
!1}u=r===c}else u=!0}}}}f=t===c}else f=!0;if(f){if(void 0!==s.documents){let e=s.documents;const t=c;if(c===t){
if(!Array.isArray(e))return g.errors=[{instancePath:i+"/documents",schemaPath:"#/properties/documents/type",
keyword:"type",params:{type:"array"}}],!1;{const t=e.length;for(let r=0;r<t;r++){let t=e[r];const a=c;if(c==c){
if(!t||"object"!=typeof t||Array.isArray(t))return g.errors=[{instancePath:i+"/documents/"+r,
schemaPath:"#/$defs/document/type",keyword:"type",params:{type:"object"}}],!1;{let e
;if(void 0===t.id&&(e="id")||void 0===t.frameId&&(e="frameId")||void 0===t.isTop&&(e="isTop")||void 0===t.url&&(e="url"))return g.errors=[{
instancePath:i+"/documents/"+r,schemaPath:"#/$defs/document/required",keyword:"required",params:{missingProperty:e}}],!1
;{const e=c;for(const e in t)if("id"!==e&&"frameId"!==e&&"isTop"!==e&&"url"!==e)return g.errors=[{
instancePath:i+"/documents/"+r,schemaPath:"#/$defs/document/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:e}}],!1;if(e===c){if(void 0!==t.id){const e=c;if("string"!=typeof t.id)return g.errors=[{
instancePath:i+"/documents/"+r+"/id",schemaPath:"#/$defs/document/properties/id/type",keyword:"type",params:{
type:"string"}}],!1;var h=e===c}else h=!0;if(h){if(void 0!==t.frameId){let e=t.frameId;const a=c
;if("number"!=typeof e||e%1||isNaN(e))return g.errors=[{instancePath:i+"/documents/"+r+"/frameId",
schemaPath:"#/$defs/document/properties/frameId/type",keyword:"type",params:{type:"integer"}}],!1;h=a===c}else h=!0
;if(h){if(void 0!==t.isTop){const e=c;if("boolean"!=typeof t.isTop)return g.errors=[{
instancePath:i+"/documents/"+r+"/isTop",schemaPath:"#/$defs/document/properties/isTop/type",keyword:"type",params:{
type:"boolean"}}],!1;h=e===c}else h=!0;if(h)if(void 0!==t.url){const e=c;if("string"!=typeof t.url)return g.errors=[{
instancePath:i+"/documents/"+r+"/url",schemaPath:"#/$defs/document/properties/url/type",keyword:"type",params:{
type:"string"}}],!1;h=e===c}else h=!0}}}}}}if(a!==c)break}}}f=t===c}else f=!0;if(f){if(void 0!==s.sockets){
let e=s.sockets;const t=c;if(c===t){if(!Array.isArray(e))return g.errors=[{instancePath:i+"/sockets",
schemaPath:"#/properties/sockets/type",keyword:"type",params:{type:"array"}}],!1;{const t=e.length;for(let r=0;r<t;r++){
const t=c;if(v(e[r],{instancePath:i+"/sockets/"+r,parentData:e,parentDataProperty:r,rootData:d,dynamicAnchors:p
})||(l=null===l?v.errors:l.concat(v.errors),c=l.length),t!==c)break}}}f=t===c}else f=!0;if(f)if(void 0!==s.explained){
let e=s.explained;const r=c;if(c===r){if(!Array.isArray(e))return g.errors=[{instancePath:i+"/explained",
schemaPath:"#/properties/explained/type",keyword:"type",params:{type:"array"}}],!1;{const r=e.length
;for(let a=0;a<r;a++){let r=e[a];const s=c;if(c==c){if(!r||"object"!=typeof r||Array.isArray(r))return g.errors=[{
instancePath:i+"/explained/"+a,schemaPath:"#/$defs/explained/type",keyword:"type",params:{type:"object"}}],!1;{let e
;if(void 0===r.socket&&(e="socket")||void 0===r.pack&&(e="pack")||void 0===r.causes&&(e="causes"))return g.errors=[{
instancePath:i+"/explained/"+a,schemaPath:"#/$defs/explained/required",keyword:"required",params:{missingProperty:e}}],
!1;{const e=c;for(const e in r)if("socket"!==e&&"pack"!==e&&"causes"!==e)return g.errors=[{
instancePath:i+"/explained/"+a,schemaPath:"#/$defs/explained/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:e}}],!1;if(e===c){if(void 0!==r.socket){const e=c
;if("string"!=typeof r.socket)return g.errors=[{instancePath:i+"/explained/"+a+"/socket",
schemaPath:"#/$defs/explained/properties/socket/type",keyword:"type",params:{type:"string"}}],!1;var P=e===c}else P=!0
;if(P){if(void 0!==r.pack){let e=r.pack;const s=c;if("string"!=typeof e&&null!==e)return g.errors=[{
instancePath:i+"/explained/"+a+"/pack",schemaPath:"#/$defs/explained/properties/pack/type",keyword:"type",params:{
type:t.properties.pack.type}}],!1;P=s===c}else P=!0;if(P)if(void 0!==r.causes){let e=r.causes;const s=c;if(c===s){
if(!Array.isArray(e))return g.errors=[{instancePath:i+"/explained/"+a+"/causes",
schemaPath:"#/$defs/explained/properties/causes/type",keyword:"type",params:{type:"array"}}],!1;{const r=e.length
;for(let s=0;s<r;s++){let r=e[s];const o=c;if(c===o){if(!r||"object"!=typeof r||Array.isArray(r))return g.errors=[{
instancePath:i+"/explained/"+a+"/causes/"+s,schemaPath:"#/$defs/explained/properties/causes/items/type",keyword:"type",
params:{type:"object"}}],!1;{let e
;if(void 0===r.id&&(e="id")||void 0===r.confidence&&(e="confidence")||void 0===r.headline&&(e="headline"))return g.errors=[{
instancePath:i+"/explained/"+a+"/causes/"+s,schemaPath:"#/$defs/explained/properties/causes/items/required",
keyword:"required",params:{missingProperty:e}}],!1;{const e=c
;for(const e in r)if("id"!==e&&"confidence"!==e&&"headline"!==e)return g.errors=[{
instancePath:i+"/explained/"+a+"/causes/"+s,schemaPath:"#/$defs/explained/properties/causes/items/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:e}}],!1;if(e===c){if(void 0!==r.id){const e=c
;if("string"!=typeof r.id)return g.errors=[{instancePath:i+"/explained/"+a+"/causes/"+s+"/id",
schemaPath:"#/$defs/explained/properties/causes/items/properties/id/type",keyword:"type",params:{type:"string"}}],!1
;var k=e===c}else k=!0;if(k){if(void 0!==r.confidence){let e=r.confidence;const o=c
;if("certain"!==e&&"likely"!==e&&"possible"!==e&&"not known"!==e)return g.errors=[{
instancePath:i+"/explained/"+a+"/causes/"+s+"/confidence",
schemaPath:"#/$defs/explained/properties/causes/items/properties/confidence/enum",keyword:"enum",params:{
allowedValues:t.properties.causes.items.properties.confidence.enum}}],!1;k=o===c}else k=!0;if(k)if(void 0!==r.headline){
const e=c;if("string"!=typeof r.headline)return g.errors=[{instancePath:i+"/explained/"+a+"/causes/"+s+"/headline",
schemaPath:"#/$defs/explained/properties/causes/items/properties/headline/type",keyword:"type",params:{type:"string"}}],
!1;k=e===c}else k=!0}}}}}if(o!==c)break}}}P=s===c}else P=!0}}}}}if(s!==c)break}}}f=r===c}else f=!0}}}}}}}}}}}
return g.errors=l,0===c}w.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1},v.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1},g.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
