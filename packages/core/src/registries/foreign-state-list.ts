/**
 * Codes and names of foreign states and territories, one a line: code, name, other usual names, codes
 * of states that it was part of. Where codes and names come from, and what could not be verified, is
 * told in `data/README.md`.
 */
export const foreignStateList = `
Z100|Albania|Repubblica d'Albania
Z101|Andorra
Z102|Austria
Z103|Belgio
Z104|Bulgaria
Z107|Danimarca
Z109|Finlandia
Z110|Francia
Z112|Germania|Repubblica Federale Tedesca;Repubblica Federale di Germania;Germania Ovest;Germania Occidentale;RFT|Z111
Z114|Regno Unito|Gran Bretagna;Inghilterra;Scozia;Galles;Irlanda del Nord;Regno Unito di Gran Bretagna e Irlanda del Nord;UK;United Kingdom
Z115|Grecia
Z116|Irlanda|Eire;Repubblica d'Irlanda
Z117|Islanda
Z119|Liechtenstein
Z120|Lussemburgo
Z121|Malta
Z123|Monaco|Principato di Monaco
Z125|Norvegia
Z126|Paesi Bassi|Olanda
Z127|Polonia
Z128|Portogallo
Z129|Romania
Z130|San Marino|Repubblica di San Marino;RSM
Z131|Spagna
Z132|Svezia
Z133|Svizzera|Confederazione Svizzera;Confederazione Elvetica
Z138|Ucraina||Z135
Z134|Ungheria
Z154|Federazione russa|Russia|Z135
Z106|Stato della Città del Vaticano|Città del Vaticano;Vaticano;Santa Sede
Z144|Estonia||Z135
Z145|Lettonia||Z135
Z146|Lituania||Z135
Z149|Croazia||Z118
Z150|Slovenia||Z118
Z153|Bosnia-Erzegovina|Bosnia ed Erzegovina;Bosnia e Erzegovina;Bosnia;Bosnia Herzegovina|Z118
Z148|Macedonia del Nord|Macedonia;Ex Repubblica Jugoslava di Macedonia;Repubblica di Macedonia;FYROM|Z118
Z140|Moldova|Moldavia;Repubblica di Moldova;Repubblica Moldova|Z135
Z155|Slovacchia|Repubblica Slovacca;Slovacca Repubblica|Z105
Z139|Bielorussia|Belarus|Z135
Z156|Repubblica ceca|Cechia;Ceca Repubblica|Z105
Z159|Montenegro||Z157,Z118
Z158|Serbia|Repubblica di Serbia|Z157,Z118
Z160|Kosovo||Z158,Z157,Z118
Z200|Afghanistan
Z203|Arabia Saudita
Z204|Bahrein|Bahrain
Z249|Bangladesh|Bangla Desh|Z236
Z205|Bhutan
Z206|Myanmar/Birmania|Myanmar;Birmania;Unione di Myanmar
Z207|Brunei Darussalam|Brunei
Z208|Cambogia
Z209|Sri Lanka|Ceylon
Z210|Cina|Repubblica Popolare Cinese;Cina Popolare;Cina Repubblica Popolare
Z211|Cipro
Z214|Corea del Nord|Repubblica Popolare Democratica di Corea;Corea Repubblica Popolare
Z213|Corea del Sud|Corea;Repubblica di Corea;Corea Repubblica
Z215|Emirati Arabi Uniti|EAU;UAE
Z216|Filippine
Z161|Palestina|Territori palestinesi;Autonomia Palestinese;Cisgiordania|Z218
Z219|Giappone
Z220|Giordania
Z222|India
Z223|Indonesia
Z224|Iran|Repubblica Islamica dell'Iran
Z225|Iraq
Z226|Israele
Z227|Kuwait
Z228|Laos
Z229|Libano
Z242|Timor Leste|Timor Est;Timor Orientale
Z232|Maldive
Z247|Malaysia|Malesia|Z230
Z233|Mongolia
Z234|Nepal
Z235|Oman
Z236|Pakistan
Z237|Qatar
Z248|Singapore
Z240|Siria
Z241|Thailandia|Tailandia;Siam
Z243|Turchia|Türkiye
Z251|Vietnam|Viet Nam|Z245,Z244
Z246|Yemen||Z250
Z255|Kazakhstan|Kazakistan;Kazachistan|Z152,Z135
Z259|Uzbekistan||Z143,Z135
Z252|Armenia||Z137,Z135
Z253|Azerbaigian|Azerbaijan;Azerbaigian Repubblica|Z141,Z135
Z254|Georgia||Z136,Z135
Z256|Kirghizistan|Kirgizistan;Kirghisistan;Kyrgyzstan|Z142,Z135
Z257|Tagikistan|Tajikistan|Z135
Z217|Taiwan|Repubblica di Cina;Formosa;Cina Nazionalista;Cina Repubblica Nazionale
Z258|Turkmenistan||Z151,Z135
Z301|Algeria
Z302|Angola
Z313|Costa d'Avorio|Côte d'Ivoire;Ivory Coast
Z314|Benin|Dahomey
Z358|Botswana
Z354|Burkina Faso|Alto Volta;Burkina
Z305|Burundi
Z306|Camerun|Cameroun
Z307|Capo Verde|Cabo Verde
Z308|Repubblica Centrafricana|Centrafricana Repubblica
Z309|Ciad|Chad
Z310|Comore|Isole Comore
Z311|Congo|Repubblica del Congo;Congo Brazzaville;Congo Repubblica Popolare
Z336|Egitto
Z315|Etiopia
Z316|Gabon
Z317|Gambia
Z318|Ghana
Z361|Gibuti|Djibouti|Z346
Z319|Guinea|Guinea Conakry
Z320|Guinea-Bissau
Z321|Guinea equatoriale
Z322|Kenya|Kenia
Z359|Lesotho
Z325|Liberia
Z326|Libia
Z327|Madagascar
Z328|Malawi
Z329|Mali
Z330|Marocco
Z331|Mauritania
Z332|Maurizio|Mauritius;Isole Maurizio;Isola Mauritius
Z333|Mozambico
Z300|Namibia||Z347
Z334|Niger
Z335|Nigeria
Z338|Ruanda|Rwanda
Z341|Sao Tomé e Principe
Z342|Seychelles|Seicelle
Z343|Senegal
Z344|Sierra Leone
Z345|Somalia
Z347|Sudafrica|Repubblica Sudafricana;Sud Africa;Africa del Sud
Z348|Sudan
Z349|Eswatini|Swaziland
Z357|Tanzania
Z351|Togo
Z352|Tunisia
Z353|Uganda
Z312|Repubblica Democratica del Congo|Congo Repubblica Democratica;Congo Kinshasa;Zaire
Z355|Zambia
Z337|Zimbabwe|Rhodesia
Z368|Eritrea||Z315
Z907|Sud Sudan|Sudan del Sud|Z348
Z532|Antigua e Barbuda
Z502|Bahamas|Bahama
Z522|Barbados
Z512|Belize|Honduras Britannico
Z401|Canada
Z503|Costa Rica|Costarica
Z504|Cuba
Z526|Dominica
Z505|Repubblica Dominicana|Dominicana Repubblica;Santo Domingo
Z506|El Salvador|Salvador
Z507|Giamaica
Z524|Grenada
Z509|Guatemala
Z510|Haiti
Z511|Honduras
Z514|Messico
Z515|Nicaragua
Z516|Panama
Z527|Santa Lucia|Saint Lucia
Z528|Saint Vincent e Grenadine
Z533|Saint Kitts e Nevis
Z404|Stati Uniti d'America|Stati Uniti;USA;SUA;America;US
Z600|Argentina
Z601|Bolivia
Z602|Brasile
Z603|Cile
Z604|Colombia
Z605|Ecuador|Equador
Z606|Guyana
Z610|Paraguay
Z611|Perù
Z608|Suriname
Z612|Trinidad e Tobago
Z613|Uruguay
Z614|Venezuela
Z700|Australia
Z704|Figi|Fiji
Z731|Kiribati
Z711|Isole Marshall|Marshall
Z735|Stati Federati di Micronesia|Micronesia
Z713|Nauru
Z719|Nuova Zelanda
Z734|Palau
Z730|Papua Nuova Guinea
Z724|Isole Salomone|Salomone
Z726|Samoa|Samoa Occidentali
Z728|Tonga
Z732|Tuvalu
Z733|Vanuatu
Z108|Isole Fær Øer|Isole Faer Oer;Isole Faroe;Far Oer;Faer Oer;Fær Øer
Z113|Gibilterra
Z122|Isola di Man|Man
Z339|Sahara occidentale|Sahara Spagnolo
Z340|Sant'Elena
Z400|Bermuda|Isole Bermuda;Bermude
Z402|Groenlandia
Z403|Saint Pierre e Miquelon
Z501|Aruba|Antille Olandesi
Z519|Isole Turks e Caicos
Z525|Isole Vergini britanniche
Z529|Anguilla
Z530|Isole Cayman|Cayman
Z531|Montserrat
Z609|Isole Falkland (Malvine)|Isole Falkland;Isole Malvine;Falkland;Malvine
Z703|Isole Cook (NZ)|Isole Cook
Z716|Nuova Caledonia
Z722|Isole Pitcairn
Z723|Polinesia francese
Z729|Wallis e Futuna
Z124|Isole Normanne|Isole del Canale;Jersey;Guernsey
Z212|Isole Cocos
Z218|Territorio di Gaza|Gaza;Striscia di Gaza
Z221|Hong Kong
Z231|Macao
Z324|Riunione|La Réunion;Isola della Riunione
Z360|Mayotte
Z508|Guadalupa
Z513|Martinica
Z518|Porto Rico|Puerto Rico
Z520|Isole Vergini americane
Z607|Guyana francese
Z702|Isola Christmas
Z706|Guam
Z710|Isole Marianne|Isole Marianne settentrionali
Z714|Niue
Z715|Isola Norfolk
Z725|Samoa americane
Z727|Tokelau
Z105|Cecoslovacchia
Z111|Repubblica Democratica Tedesca|Germania Est;Germania Orientale;Germania Repubblica Democratica;DDR;RDT
Z118|Jugoslavia|Repubblica Socialista Federale di Jugoslavia;Repubblica Federale di Jugoslavia;Iugoslavia;Ex Jugoslavia
Z135|Unione Sovietica|URSS;Unione delle Repubbliche Socialiste Sovietiche
Z157|Serbia e Montenegro||Z118
Z230|Malesia
Z244|Vietnam del Sud
Z245|Vietnam del Nord
Z250|Yemen del Sud|Repubblica Democratica Popolare dello Yemen
Z346|Somalia francese
Z136|Georgia||Z135
Z137|Armenia||Z135
Z141|Azerbaigian||Z135
Z142|Kirghizistan||Z135
Z143|Uzbekistan||Z135
Z151|Turkmenistan||Z135
Z152|Kazakhstan||Z135
`
