extension ColumnNames {
  /// A field a line, and the names that its columns have. A name that stands in several lines is
  /// settled by the kind of table.
  static let synonyms = """
    id: record | record id | case id | case number | case no | reference | ref | ref no | \
      reference number | номер дела | код | ид | идентификатор
    title: name | incident title | case | case name | case title | headline | subject | task | \
      action | what | to do | название | заголовок | тема | дело | задача | действие | предмет | \
      letter title
    incident: incidents | incident id | incident title | case | case id | дело | случай | инцидент \
      | происшествие
    text: description | summary | details | notes | note | comment | comments | remarks | \
      narrative | facts | описание | примечание | примечания | комментарий | комментарии | \
      обстоятельства | краткое содержание | содержание | текст | заметки
    tags: tag | keywords | labels | topics | themes | theme | topic | метки | теги | ключевые \
      слова | темы
    status: state | case status | статус | состояние
    verification: verified | certainty | confidence | достоверность | проверка | проверено | \
      подтверждение
    violations: violation | violation type | violation types | type of violation | types of \
      violation | violated rights | abuse | abuses | type | тип | вид нарушения | тип нарушения | \
      нарушение | нарушения | виды нарушений
    date: incident date | date of incident | event date | when | date from | from date | start \
      date | start | date of violation | дата | дата события | дата происшествия | дата инцидента | \
      когда | дата начала | начало
    date-to: to date | end date | end | until | дата окончания | окончание | конец
    countries: country | country code | state concerned | страна | страны | государство
    places: place | location | locations | city | town | region | where | province | место | места \
      | город | регион | область | населенный пункт | где
    detained: arrested | number detained | people detained | задержано | задержаны | арестовано | \
      арестованы | задержанных
    killed: dead | deaths | fatalities | number killed | people killed | убито | убиты | погибло | \
      погибших | убитых
    injured: wounded | number injured | people injured | ранено | ранены | пострадало | раненых
    disappeared: missing | number disappeared | пропало | исчезло | пропали без вести | \
      исчезнувших
    affected: people affected | victims | number of victims | persons affected | number affected | \
      затронуто | жертв | число жертв | количество пострадавших | пострадавших
    alleged-perpetrators: alleged perpetrator | perpetrator | perpetrators | responsible | \
      suspected perpetrators | предполагаемые виновные | исполнители | виновные | нарушители | \
      нарушитель
    related: related incidents | see also | related cases | связанные дела
    source: sources | source name | reported by | источник | источники
    source-kind: source type | type of source | вид источника | тип источника
    source-date: date of source | published | publication date | дата источника | дата публикации
    source-address: url | link | source url | source link | web address | ссылка | адрес источника \
      | источник ссылка
    reliability: source reliability | надежность | надежность источника
    credibility: source credibility | правдоподобие | достоверность сведений
    kind: letter kind | letter type | type of letter | type | вид письма | тип письма | тип | вид
    channel: sent by | sent via | via | method | means | способ отправки | канал | способ
    delivery: delivery status | status | state | letter status | статус доставки | доставка | \
      статус
    sent: date sent | sent date | sent on | letter date | date of letter | date | date asked | \
      asked on | session date | date of request | дата отправки | дата письма | отправлено | дата | \
      дата обращения | дата запроса | year | год
    sender: from | senders | sent from | author | signatory | asked by | requested by | \
      recommending state | recommending country | requester | who asked | recommended by | \
      отправитель | от кого | автор | от | подписал | кто просил | рекомендующее государство
    sender-office: office of sender | должность отправителя
    sender-body: sender organisation | sender organization | organisation | organization | \
      recommending body | from body | организация | организация отправителя
    addressee: to | addressees | recipient | recipients | sent to | asked of | addressed to | \
      state under review | sur | whom | to whom | target | responsible party | адресат | получатель \
      | кому | адресаты | кого просили | государство объект обзора
    addressee-office: recipient office | recipient title | office | position | должность | \
      должность адресата | должность получателя
    addressee-body: recipient organisation | recipient organization | recipient body | body | \
      institution | agency | ministry | authority | department | орган | ведомство | учреждение | \
      министерство
    address: postal address | recipient address | address of addressee | адрес | почтовый адрес
    asks: requests | demands | recommendations | просьбы | требования | рекомендации
    clock: procedure | deadline rule | response time | процедура | срок ответа
    deadline: reply due | response due | answer due | due | due date | reply by | ответ до | срок \
      | крайний срок
    deadline-reason: reason for deadline | причина срока
    letter: letter id | letter reference | letter ref | letter title | document | reference | ref \
      | письмо | номер письма | документ | обращение
    ask-number: number | no | nr | ask no | recommendation number | recommendation no | \
      paragraph | номер | номер рекомендации | номер просьбы | n | п/п | пункт
    ask: asks | request | demand | recommendation | recommendation text | text of recommendation | \
      call | what was asked | action requested | просьба | требование | рекомендация | текст \
      рекомендации | текст просьбы | о чем просили
    outcome: response | answer | position | response status | status | result | decision | \
      accepted | accepted or not | supported | official position | implementation | implementation \
      status | outcome of ask | ответ | решение | результат | позиция | статус | принято | статус \
      ответа | исход
    outcome-note: note | notes | comment | comments | explanation | reasons | reason | assessment \
      | примечание | комментарий | пояснение | обоснование | оценка
    responder: respondent | answered by | responding party | response from | response by | who \
      answered | кто ответил | ответил | отвечающий | ответчик
    responder-office: respondent office | должность ответившего
    responder-body: respondent body | responding body | орган ответа
    response-kind: type of response | response type | вид ответа | тип ответа
    response-date: date of response | date of reply | reply date | answered on | answer date | \
      date answered | replied | responded | response received | дата ответа | ответ получен | \
      отвечено
    response: reply | answer | response text | text of response | reply text | words | quote | \
      текст ответа | ответ | слова
    stance: overall stance | отношение
    due: due date | deadline | by when | due by | date | target date | срок | крайний срок | до | \
      дата | выполнить до
    owner: assigned to | assignee | responsible | responsible person | who | person | \
      ответственный | исполнитель | кто
    priority: urgency | importance | приоритет | срочность | важность
    repeats: repeat | recurrence | frequency | повтор | повторение | периодичность
    done: date done | completed | completed on | completion date | closed on | finished | \
      выполнено | дата выполнения | завершено
    result: outcome | result of action | what came of it | результат | итог | исход
    impact: effect | воздействие | эффект | влияние
    letters: letter | letter id | письмо | письма
    responses: response | response id | ответ | ответы
    """
}
