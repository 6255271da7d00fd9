extension CountryNames {
  /// A code a line, then the names in English and Russian.
  static let list = """
    AD Andorra/Андорра
    AE United Arab Emirates/UAE/ОАЭ/Объединенные Арабские Эмираты
    AF Afghanistan/Афганистан
    AG Antigua and Barbuda/Антигуа и Барбуда
    AL Albania/Албания
    AM Armenia/Армения
    AO Angola/Ангола
    AR Argentina/Аргентина
    AT Austria/Австрия
    AU Australia/Австралия
    AZ Azerbaijan/Азербайджан
    BA Bosnia and Herzegovina/Bosnia/Босния и Герцеговина
    BB Barbados/Барбадос
    BD Bangladesh/Бангладеш
    BE Belgium/Бельгия
    BF Burkina Faso/Буркина-Фасо
    BG Bulgaria/Болгария
    BH Bahrain/Бахрейн
    BI Burundi/Бурунди
    BJ Benin/Бенин
    BN Brunei Darussalam/Brunei/Бруней
    BO Bolivia/Plurinational State of Bolivia/Боливия
    BR Brazil/Бразилия
    BS Bahamas/The Bahamas/Багамские Острова
    BT Bhutan/Бутан
    BW Botswana/Ботсвана
    BY Belarus/Беларусь/Белоруссия
    BZ Belize/Белиз
    CA Canada/Канада
    CD Democratic Republic of the Congo/DR Congo/DRC/Демократическая Республика Конго/ДР Конго
    CF Central African Republic/Центральноафриканская Республика/ЦАР
    CG Congo/Republic of the Congo/Конго
    CH Switzerland/Швейцария
    CI Côte d'Ivoire/Ivory Coast/Cote d'Ivoire/Кот-д'Ивуар
    CL Chile/Чили
    CM Cameroon/Камерун
    CN China/People's Republic of China/Китай/КНР
    CO Colombia/Колумбия
    CR Costa Rica/Коста-Рика
    CU Cuba/Куба
    CV Cabo Verde/Cape Verde/Кабо-Верде
    CY Cyprus/Кипр
    CZ Czechia/Czech Republic/Чехия
    DE Germany/Германия
    DJ Djibouti/Джибути
    DK Denmark/Дания
    DM Dominica/Доминика
    DO Dominican Republic/Доминиканская Республика
    DZ Algeria/Алжир
    EC Ecuador/Эквадор
    EE Estonia/Эстония
    EG Egypt/Египет
    EH Western Sahara/Западная Сахара
    ER Eritrea/Эритрея
    ES Spain/Испания
    ET Ethiopia/Эфиопия
    FI Finland/Финляндия
    FJ Fiji/Фиджи
    FM Micronesia/Federated States of Micronesia/Микронезия
    FR France/Франция
    GA Gabon/Габон
    GB United Kingdom/UK/Great Britain/United Kingdom of Great Britain and Northern Ireland/\
    Великобритания/Соединенное Королевство
    GD Grenada/Гренада
    GE Georgia/Грузия
    GH Ghana/Гана
    GM Gambia/The Gambia/Гамбия
    GN Guinea/Гвинея
    GQ Equatorial Guinea/Экваториальная Гвинея
    GR Greece/Греция
    GT Guatemala/Гватемала
    GW Guinea-Bissau/Гвинея-Бисау
    GY Guyana/Гайана
    HK Hong Kong/Гонконг
    HN Honduras/Гондурас
    HR Croatia/Хорватия
    HT Haiti/Гаити
    HU Hungary/Венгрия
    ID Indonesia/Индонезия
    IE Ireland/Ирландия
    IL Israel/Израиль
    IN India/Индия
    IQ Iraq/Ирак
    IR Iran/Islamic Republic of Iran/Иран
    IS Iceland/Исландия
    IT Italy/Италия
    JM Jamaica/Ямайка
    JO Jordan/Иордания
    JP Japan/Япония
    KE Kenya/Кения
    KG Kyrgyzstan/Kyrgyz Republic/Киргизия/Кыргызстан
    KH Cambodia/Камбоджа
    KI Kiribati/Кирибати
    KM Comoros/Коморы
    KN Saint Kitts and Nevis/Сент-Китс и Невис
    KP North Korea/Democratic People's Republic of Korea/DPRK/Северная Корея/КНДР
    KR South Korea/Republic of Korea/Южная Корея/Республика Корея
    KW Kuwait/Кувейт
    KZ Kazakhstan/Казахстан
    LA Laos/Lao People's Democratic Republic/Лаос
    LB Lebanon/Ливан
    LC Saint Lucia/Сент-Люсия
    LI Liechtenstein/Лихтенштейн
    LK Sri Lanka/Шри-Ланка
    LR Liberia/Либерия
    LS Lesotho/Лесото
    LT Lithuania/Литва
    LU Luxembourg/Люксембург
    LV Latvia/Латвия
    LY Libya/Ливия
    MA Morocco/Марокко
    MC Monaco/Монако
    MD Moldova/Republic of Moldova/Молдова/Молдавия
    ME Montenegro/Черногория
    MG Madagascar/Мадагаскар
    MH Marshall Islands/Маршалловы Острова
    MK North Macedonia/Macedonia/Северная Македония
    ML Mali/Мали
    MM Myanmar/Burma/Мьянма
    MN Mongolia/Монголия
    MR Mauritania/Мавритания
    MT Malta/Мальта
    MU Mauritius/Маврикий
    MV Maldives/Мальдивы
    MW Malawi/Малави
    MX Mexico/Мексика
    MY Malaysia/Малайзия
    MZ Mozambique/Мозамбик
    NA Namibia/Намибия
    NE Niger/Нигер
    NG Nigeria/Нигерия
    NI Nicaragua/Никарагуа
    NL Netherlands/The Netherlands/Нидерланды
    NO Norway/Норвегия
    NP Nepal/Непал
    NR Nauru/Науру
    NZ New Zealand/Новая Зеландия
    OM Oman/Оман
    PA Panama/Панама
    PE Peru/Перу
    PG Papua New Guinea/Папуа - Новая Гвинея
    PH Philippines/The Philippines/Филиппины
    PK Pakistan/Пакистан
    PL Poland/Польша
    PS Palestine/State of Palestine/Палестина
    PT Portugal/Португалия
    PW Palau/Палау
    PY Paraguay/Парагвай
    QA Qatar/Катар
    RO Romania/Румыния
    RS Serbia/Сербия
    RU Russia/Russian Federation/Россия/Российская Федерация/РФ
    RW Rwanda/Руанда
    SA Saudi Arabia/Саудовская Аравия
    SB Solomon Islands/Соломоновы Острова
    SC Seychelles/Сейшельские Острова
    SD Sudan/Судан
    SE Sweden/Швеция
    SG Singapore/Сингапур
    SI Slovenia/Словения
    SK Slovakia/Slovak Republic/Словакия
    SL Sierra Leone/Сьерра-Леоне
    SM San Marino/Сан-Марино
    SN Senegal/Сенегал
    SO Somalia/Сомали
    SR Suriname/Суринам
    SS South Sudan/Южный Судан
    ST Sao Tome and Principe/São Tomé and Príncipe/Сан-Томе и Принсипи
    SV El Salvador/Сальвадор
    SY Syria/Syrian Arab Republic/Сирия/Сирийская Арабская Республика
    SZ Eswatini/Swaziland/Эсватини
    TD Chad/Чад
    TG Togo/Того
    TH Thailand/Таиланд
    TJ Tajikistan/Таджикистан
    TL Timor-Leste/East Timor/Восточный Тимор
    TM Turkmenistan/Туркменистан/Туркмения
    TN Tunisia/Тунис
    TO Tonga/Тонга
    TR Turkey/Türkiye/Turkiye/Турция
    TT Trinidad and Tobago/Тринидад и Тобаго
    TV Tuvalu/Тувалу
    TW Taiwan/Тайвань
    TZ Tanzania/United Republic of Tanzania/Танзания
    UA Ukraine/Украина
    UG Uganda/Уганда
    US United States/USA/United States of America/U.S./America/США/Соединенные Штаты Америки
    UY Uruguay/Уругвай
    UZ Uzbekistan/Узбекистан
    VA Holy See/Vatican/Ватикан/Святой Престол
    VC Saint Vincent and the Grenadines/Сент-Винсент и Гренадины
    VE Venezuela/Bolivarian Republic of Venezuela/Венесуэла
    VN Vietnam/Viet Nam/Вьетнам
    VU Vanuatu/Вануату
    WS Samoa/Самоа
    XK Kosovo/Косово
    YE Yemen/Йемен
    ZA South Africa/Южная Африка/ЮАР
    ZM Zambia/Замбия
    ZW Zimbabwe/Зимбабве
    """
}
