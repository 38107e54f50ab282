"""Writes ccm_parse/knowledge/cities.toml: cities in which meetings are held, in six languages, each with its State.

    python -m scripts.make_cities

Most are the exemplar cities of time zones in the Unicode CLDR (Unicode License v3, read through Babel); those that
stand for no time zone, Geneva first of all, are written by hand below. A name of cities of several States is left out.
"""

import re
from collections import defaultdict
from pathlib import Path

from babel import Locale
from babel.core import get_global

from ccm_parse.knowledge.states import all_states
from scripts.russian_cases import decline_part

TARGET = Path(__file__).parents[1] / "ccm_parse" / "knowledge" / "cities.toml"
LATIN = ("en", "es", "fr")
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
# Zones that are named for a State, an island or a station, not for a city where people meet.
LEFT_OUT_TERRITORIES = {"AQ", "AX", "BV", "GS", "HM", "SJ", "TF", "TW", "UM", "ZZ", "001"}
# City: State, then its names in ar, en, es, fr, ru, zh; further names after a stroke.
BY_HAND = """
AND|أندورا لا فيلا|Andorra la Vella|Andorra la Vella|Andorre-la-Vieille|Андорра-ла-Велья/Андорре-ла-Велье|安道尔城
BLZ|بلموبان|Belmopan|Belmopán|Belmopan|Бельмопан/Бельмопане|贝尔莫潘
BDI|غيتيغا|Gitega|Gitega|Gitega|Гитега/Гитеге|基特加
COM|موروني|Moroni|Moroni|Moroni|Морони|莫罗尼
GUY|جورج تاون|Georgetown|Georgetown|Georgetown|Джорджтаун/Джорджтауне|乔治敦
FSM|باليكير|Palikir|Palikir|Palikir|Паликир/Паликире|帕利基尔
MMR|نايبيداو|Nay Pyi Taw|Nay Pyi Taw|Nay Pyi Taw|Нейпьидо|内比都
PLW|كورور|Koror|Koror|Koror|Корор/Короре|科罗尔
KNA|باستير|Basseterre|Basseterre|Basseterre|Бастер/Бастере|巴斯特尔
LCA|كاستريس|Castries|Castries|Castries|Кастри|卡斯特里
SLB|هونيارا|Honiara|Honiara|Honiara|Хониара/Хониаре|霍尼亚拉
TON|نوكوالوفا|Nuku’alofa|Nukualofa|Nuku’alofa|Нукуалофа/Нукуалофе|努库阿洛法
YEM|صنعاء|Sana’a|Saná|Sanaa|Сана/Сане|萨那
PSE|رام الله|Ramallah|Ramala|Ramallah|Рамалла/Рамалле|拉马拉
COL|ميديلين|Medellín|Medellín|Medellín|Медельин/Медельине|麦德林
JPN|ناغازاكي|Nagasaki|Nagasaki|Nagasaki|Нагасаки|长崎
ESP|برشلونة|Barcelona|Barcelona|Barcelone|Барселона/Барселоне|巴塞罗那
KOR|بوسان|Busan|Busan|Busan|Пусан/Пусане|釜山
KOR|إنتشون|Incheon|Incheon|Incheon|Инчхон/Инчхоне|仁川
THA|تشيانغ ماي|Chiang Mai|Chiang Mai|Chiang Mai|Чиангмай/Чиангмае|清迈
LAO|لوانغ برابانغ|Luang Prabang|Luang Prabang|Luang Prabang|Луангпрабанг/Луангпрабанге|琅勃拉邦
KEN|مومباسا|Mombasa|Mombasa|Mombasa|Момбаса/Момбасе|蒙巴萨
PER|كوسكو|Cusco|Cuzco/Cusco|Cuzco|Куско|库斯科
FRA|ستراسبورغ|Strasbourg|Estrasburgo|Strasbourg|Страсбург/Страсбурге|斯特拉斯堡
BEL|غنت|Ghent|Gante|Gand|Гент/Генте|根特
AUT|سالزبورغ|Salzburg|Salzburgo|Salzbourg|Зальцбург/Зальцбурге|萨尔茨堡
POL|كراكوف|Kraków/Krakow|Cracovia|Cracovie|Краков/Кракове|克拉科夫
BIH|بانيا لوكا|Banja Luka|Banja Luka|Banja Luka|Баня-Лука/Баня-Луке|巴尼亚卢卡
CHE|جنيف|Geneva|Ginebra|Genève|Женева/Женеве|日内瓦
CHE|لوزان|Lausanne|Lausana/Lausanne|Lausanne|Лозанна/Лозанне|洛桑
CHE|برن|Bern/Berne|Berna|Berne|Берн/Берне|伯尔尼
CHE|بازل|Basel|Basilea|Bâle|Базель/Базеле|巴塞尔
NLD|لاهاي|The Hague|La Haya|La Haye|Гаага/Гааге|海牙
NLD|ماستريخت|Maastricht|Maastricht|Maastricht|Маастрихт/Маастрихте|马斯特里赫特
CRI|سان خوسيه|San José/San Jose|San José|San José|Сан-Хосе|圣何塞
HRV|دوبروفنيك|Dubrovnik|Dubrovnik|Dubrovnik|Дубровник/Дубровнике|杜布罗夫尼克
HRV|سبليت|Split|Split|Split|Сплит/Сплите|斯普利特
USA|نيويورك|New York|Nueva York|New York|Нью-Йорк/Нью-Йорке|纽约
USA|واشنطن|Washington, D.C./Washington|Washington D.C./Washington|Washington|Вашингтон/Вашингтоне|华盛顿
USA|سان فرانسيسكو|San Francisco|San Francisco|San Francisco|Сан-Франциско|旧金山
AUT|فيينا|Vienna|Viena|Vienne|Вена/Вене|维也纳
KEN|نيروبي|Nairobi|Nairobi|Nairobi|Найроби|内罗毕
CHL|سانتياغو/سنتياغو|Santiago|Santiago/Santiago de Chile|Santiago|Сантьяго|圣地亚哥
LAO|فينتيان|Vientiane|Vientián|Vientiane|Вьентьян/Вьентьяне|万象
LBN|بيروت|Beirut|Beirut|Beyrouth|Бейрут/Бейруте|贝鲁特
ZMB|لوساكا|Lusaka|Lusaka|Lusaka|Лусака/Лусаке|卢萨卡
NOR|أوسلو|Oslo|Oslo|Oslo|Осло|奥斯陆
NIC|ماناغوا|Managua|Managua|Managua|Манагуа|马那瓜
ROU|بوخارست|Bucharest|Bucarest|Bucarest|Бухарест/Бухаресте|布加勒斯特
IRL|دبلن|Dublin|Dublín|Dublin|Дублин/Дублине|都柏林
CAN|أوتاوا|Ottawa|Ottawa|Ottawa|Оттава/Оттаве|渥太华
CAN|مونتريال|Montreal/Montréal|Montreal|Montréal|Монреаль/Монреале|蒙特利尔
CAN|تورنتو|Toronto|Toronto|Toronto|Торонто|多伦多
COL|كارتاخينا|Cartagena|Cartagena/Cartagena de Indias|Carthagène/Cartagena|Картахена/Картахене|卡塔赫纳
KHM|سييم رياب|Siem Reap/Siem Reap-Angkor|Siem Reap|Siem Reap|Сиемреап/Сиемреапе|暹粒
KHM|بنوم بنه|Phnom Penh|Phnom Penh|Phnom Penh|Пномпень/Пномпене|金边
JOR|البحر الميت|Dead Sea|Mar Muerto|mer Morte|Мертвое море/Мёртвое море|死海
JOR|عمان|Amman|Ammán|Amman|Амман/Аммане|安曼
HRV|زغرب|Zagreb|Zagreb|Zagreb|Загреб/Загребе|萨格勒布
MOZ|مابوتو|Maputo|Maputo|Maputo|Мапуту|马普托
ALB|تيرانا|Tirana|Tirana|Tirana|Тирана/Тиране|地拉那
THA|بانكوك|Bangkok|Bangkok|Bangkok|Бангкок/Бангкоке|曼谷
CIV|أبيدجان|Abidjan|Abiyán/Abidján|Abidjan|Абиджан/Абиджане|阿比让
CIV|ياموسوكرو|Yamoussoukro|Yamusukro|Yamoussoukro|Ямусукро|亚穆苏克罗
ARG|بوينس آيرس/بوينس أيرس|Buenos Aires|Buenos Aires|Buenos Aires|Буэнос-Айрес/Буэнос-Айресе|布宜诺斯艾利斯
QAT|الدوحة|Doha|Doha|Doha|Доха/Дохе|多哈
GTM|مدينة غواتيمالا|Guatemala City|Ciudad de Guatemala|Guatemala City|город Гватемала/городе Гватемала|危地马拉城
PAN|مدينة بنما|Panama City|Ciudad de Panamá|Panama City|Панама-Сити|巴拿马城
KWT|مدينة الكويت|Kuwait City|Ciudad de Kuwait|Koweït City|Эль-Кувейт/Эль-Кувейте|科威特城
BHR|المنامة|Manama|Manama|Manama|Манама/Манаме|麦纳麦
BRB|بريدجتاون|Bridgetown|Bridgetown|Bridgetown|Бриджтаун/Бриджтауне|布里奇敦
CPV|برايا|Praia|Praia|Praia|Прая/Прае|普拉亚
CMR|ياوندي|Yaoundé/Yaounde|Yaundé|Yaoundé|Яунде|雅温得
TCD|نجامينا|N’Djamena|Yamena|N’Djamena|Нджамена/Нджамене|恩贾梅纳
MWI|ليلونغوي|Lilongwe|Lilongwe|Lilongwe|Лилонгве|利隆圭
MLT|فاليتا|Valletta|La Valeta|La Valette|Валлетта/Валлетте|瓦莱塔
MUS|بورت لويس|Port Louis|Port Louis|Port-Louis|Порт-Луи|路易港
VUT|بورت فيلا|Port Vila|Port Vila|Port-Vila|Порт-Вила/Порт-Виле|维拉港
TZA|دودوما|Dodoma|Dodoma|Dodoma|Додома/Додоме|多多马
COL|بوغوتا|Bogotá/Bogota|Bogotá|Bogota|Богота/Боготе|波哥大
URY|بونتا ديل إستي|Punta del Este|Punta del Este|Punta del Este|Пунта-дель-Эсте|埃斯特角城
JPN|هيروشيما|Hiroshima|Hiroshima|Hiroshima|Хиросима/Хиросиме|广岛
JPN|ميناماتا|Minamata|Minamata|Minamata|Минамата/Минамате|水俣
BRA|بيليم|Belém|Belém|Belém|Белен/Белене|贝伦
UGA|عنتيبي|Entebbe|Entebbe|Entebbe|Энтеббе|恩德培
TUR|أنطاليا|Antalya|Antalya|Antalya|Анталья/Анталье|安塔利亚
GHA|أكرا|Accra|Accra/Acra|Accra|Аккра/Аккре|阿克拉
TGO|لومي|Lomé/Lome|Lomé|Lomé|Ломе|洛美
UGA|كامبالا|Kampala|Kampala|Kampala|Кампала/Кампале|坎帕拉
NZL|ويلينغتون|Wellington|Wellington|Wellington|Веллингтон/Веллингтоне|惠灵顿
AUS|كانبرا|Canberra|Canberra|Canberra|Канберра/Канберре|堪培拉
IND|نيودلهي|New Delhi|Nueva Delhi|New Delhi|Нью-Дели|新德里
CHN|بيجين/بكين|Beijing|Beijing/Pekín|Beijing/Pékin|Пекин/Пекине|北京
TUR|أنقرة|Ankara|Ankara|Ankara|Анкара/Анкаре|安卡拉
BRA|برازيليا|Brasilia/Brasília|Brasilia|Brasilia|Бразилиа|巴西利亚
BRA|ريو دي جانيرو|Rio de Janeiro|Río de Janeiro|Rio de Janeiro|Рио-де-Жанейро|里约热内卢
ZAF|بريتوريا|Pretoria|Pretoria|Pretoria|Претория/Претории|比勒陀利亚
ZAF|كيب تاون|Cape Town|Ciudad del Cabo|Le Cap|Кейптаун/Кейптауне|开普敦
ZAF|ديربان|Durban|Durban|Durban|Дурбан/Дурбане|德班
DEU|بون|Bonn|Bonn|Bonn|Бонн/Бонне|波恩
MAR|مراكش|Marrakesh/Marrakech|Marrakech|Marrakech|Марракеш/Марракеше|马拉喀什
MAR|الرباط|Rabat|Rabat|Rabat|Рабат/Рабате|拉巴特
GBR|غلاسكو|Glasgow|Glasgow|Glasgow|Глазго|格拉斯哥
JPN|كيوتو|Kyoto|Kioto/Kyoto|Kyoto|Киото|京都
JPN|ناغويا|Nagoya|Nagoya|Nagoya|Нагоя/Нагое|名古屋
POL|كاتوفيتسه|Katowice|Katowice|Katowice|Катовице|卡托维兹
POL|بوزنان|Poznań/Poznan|Poznan/Poznań|Poznan/Poznań|Познань/Познани|波兹南
EGY|شرم الشيخ|Sharm el-Sheikh/Sharm El-Sheikh|Sharm el-Sheij|Charm el-Cheikh|Шарм-эш-Шейх/Шарм-эш-Шейхе|沙姆沙伊赫
ARE|دبي|Dubai|Dubái/Dubai|Doubaï|Дубай/Дубае|迪拜
ARE|أبو ظبي|Abu Dhabi|Abu Dabi|Abou Dhabi|Абу-Даби|阿布扎比
MEX|مكسيكو|Mexico City|Ciudad de México|Mexico|Мехико|墨西哥城
MEX|كانكون|Cancún/Cancun|Cancún|Cancún/Cancun|Канкун/Канкуне|坎昆
SLV|سان سلفادور|San Salvador|San Salvador|San Salvador|Сан-Сальвадор/Сан-Сальвадоре|圣萨尔瓦多
VNM|هانوي|Hanoi/Ha Noi|Hanói|Hanoï/Hanoi|Ханой/Ханое|河内
BGR|صوفيا|Sofia|Sofía|Sofia|София/Софии|索非亚
SRB|بلغراد|Belgrade|Belgrado|Belgrade|Белград/Белграде|贝尔格莱德
BIH|سراييفو|Sarajevo|Sarajevo|Sarajevo|Сараево|萨拉热窝
SVN|ليوبليانا|Ljubljana|Liubliana|Ljubljana|Любляна/Любляне|卢布尔雅那
DOM|سانتو دومينغو|Santo Domingo|Santo Domingo|Saint-Domingue|Санто-Доминго|圣多明各
PRT|لشبونة|Lisbon|Lisboa|Lisbonne|Лиссабон/Лиссабоне|里斯本
FRA|باريس|Paris|París|Paris|Париж/Париже|巴黎
KAZ|أستانا|Astana|Astaná|Astana|Астана/Астане|阿斯塔纳
ETH|أديس أبابا|Addis Ababa|Addis Abeba|Addis-Abeba|Аддис-Абеба/Аддис-Абебе|亚的斯亚贝巴
JAM|كينغستون|Kingston|Kingston|Kingston|Кингстон/Кингстоне|金斯敦
FRA|نيس|Nice|Niza|Nice|Ницца/Ницце|尼斯
CHE|مونترو|Montreux|Montreux|Montreux|Монтрё/Монтре|蒙特勒
NGA|أبوجا|Abuja|Abuya/Abuja|Abuja|Абуджа/Абудже|阿布贾
TZA|أروشا|Arusha|Arusha|Arusha|Аруша/Аруше|阿鲁沙
PAK|إسلام أباد|Islamabad|Islamabad|Islamabad|Исламабад/Исламабаде|伊斯兰堡
ECU|كيتو|Quito|Quito|Quito|Кито|基多
FJI|سوفا|Suva|Suva|Suva|Сува/Суве|苏瓦
MDV|ماليه|Malé/Male|Malé|Malé|Мале|马累
IDN|بالي|Bali|Bali|Bali|Бали|巴厘岛
RWA|كيغالي|Kigali|Kigali|Kigali|Кигали|基加利
BEN|كوتونو|Cotonou|Cotonú|Cotonou|Котону|科托努
CUB|هافانا|Havana|La Habana|La Havane|Гавана/Гаване|哈瓦那
"""

# Cities and spellings that one language alone needs: State, then the names.
FURTHER = {
    "es": "EGY Sharm el-Sheikh",
    "ar": """
AFG كابل
ARG بوينس آيرس
AUS ملبورن
AUT غراتس
BEN بورتو - نوفو
BGD داكا
BHR المنامة
BOL سوكري/لاباز
BRN بندر سري بيغاوان
BWA غابوروني
CHE زيوريخ/دافوس/لوغانو
CHL فالبارايسو
CMR ياوندي
COD كينشاسا
COL مديين
CPV برايا
CRI سان خوزيه
DEU هامبورغ/ميونيخ
DOM سانتو دومنغو
EGY الإسكندرية
ESP برشلونة/إشبيلية
FRA ستراسبورغ/ليون
GTM مدينة غواتيمالا
GBR إدنبره
HRV دبروفنيك
HUN بودابشت
IDN باندونغ
ITA جنوة/ميلانو/فلورنسا/تورينو
JPN هيروشيما/ناغازاكي
KAZ نور سلطان
KGZ بيشكيك
KHM بنوم بن/سييم ريب
KOR سيول/بوسان/إنشيون
KWT مدينة الكويت
LAO فيينتيان
LKA كولمبو
LTU فيلنيوس
MDA كيشيناو
MEX مدينة مكسيكو
MKD سكوبيه/سكوبيي/أوهريد
MLT فاليتا
MMR يانغون/نايبيداو
MNE بودغوريتسا
MNG أولان باتور/أولانباتار
MUS بورت لويس
MWI ليلونغوي
MYS كوالالمبور
NAM وندهوك
NLD روتردام
NOR بيرغن/تروندهايم
NPL كاتماندو/كاتمندو
NZL ولنغتون/ويلنغتون
PAN مدينة بنما
PNG بورت مورسبي
POL بوزنان
PRT كاسكايس
PSE رام الله
QAT الدوحة
RUS سانت بطرسبرغ
SLB هونيارا
SLE فريتاون
SOM مقديشو
SVN لوبليانا
SWE استكهولم
SWZ مبابان
TCD انجمينا
THA شيانغ ماي
TJK دوشانبيه
TKM عشق أباد
TLS ديلي
TON نوكو ألوفا
TZA دودوما
UGA كمبالا/عنتيبي
UKR كييف
URY مونتيفيديو
USA واشنطن العاصمة
VNM مدينة هو تشي منه
VUT بورت فيلا
WSM آبيا
""",
}

PREPOSITIONAL = 4
_ALPHA3 = re.compile("[A-Z]{3}")


def alpha3_codes() -> dict[str, str]:
    """Alpha-2 to alpha-3, from the aliases of the CLDR; of several codes the one in use."""
    aliases = get_global("territory_aliases")
    codes = {targets[0]: code for code, targets in aliases.items() if _ALPHA3.fullmatch(code) and len(targets) == 1}
    return codes | {state.iso2: state.iso3 for state in all_states().values()}


ALPHA3 = alpha3_codes()


def cities(language: str) -> dict[str, str]:
    """Names of cities in a language, and the State of each."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    territories = get_global("zone_territories")
    names = Locale(language).territories
    for zone, territory in territories.items():
        data = Locale(language).time_zones.get(zone, {})
        # Where the name is the zone's own, the data leave it out.
        city = data.get("city") or (zone.rpartition("/")[2].replace("_", " ") if language in LATIN else None)
        code = ALPHA3.get(territory or "")
        if not city or not code or territory in LEFT_OUT_TERRITORIES or city == names.get(territory):
            continue
        if zone.count("/") != 1:
            continue
        found[city].add(code)
    column = LANGUAGES.index(language) + 1
    for line in BY_HAND.strip().splitlines():
        cells = line.split("|")
        for name in cells[column].split("/"):
            found[name] = {cells[0]}
    for line in FURTHER.get(language, "").strip().splitlines():
        code, _, further = line.partition(" ")
        found |= {name: {code} for name in further.split("/")}
    if language == "ru":
        found |= {form: codes for name, codes in found.items() if (form := located(name)) not in found}
    return {name: next(iter(codes)) for name, codes in sorted(found.items()) if len(codes) == 1}


def located(name: str) -> str:
    """A Russian name of a city in the case that says where: Брюсселе; of several parts the last declines."""
    head, mark, tail = re.fullmatch(r"(?:(.*)([ -]))?([^ -]+)", name).groups("")  # type: ignore[union-attr]
    return head + mark + decline_part(tail, PREPOSITIONAL)


def main() -> None:
    """Writes the table."""
    source = "made by scripts/make_cities.py (Unicode CLDR, Unicode License v3, and by hand)"
    lines = [f"# Cities and their States, by language; {source}.", ""]
    for language in LANGUAGES:
        lines += [f'{language} = """', *(f"{code} {name}" for name, code in cities(language).items()), '"""', ""]
    TARGET.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
