internal import CaseModel

extension LetterKind: TabledVocabulary {
  static let spokenKind = "kind of letter"
  static let readings = allReadings()
  static var synonyms: [(LetterKind, String)] {
    [
      (
        .advocacyLetter,
        """
        advocacy|open letter|letter|joint letter|письмо|обращение|открытое письмо
        """
      ),
      (.urgentAppeal, "urgent|ua|urgent action|срочное обращение|срочный призыв"),
      (.allegationLetter, "al|letter of allegation|сообщение о нарушении"),
      (
        .informationRequest,
        """
        request for information|foi|foi request|freedom of information request|запрос|\
        запрос информации
        """
      ),
      (
        .followUpLetter,
        """
        follow up|reminder|напоминание|повторное письмо|повторное обращение
        """
      ),
      (.thanks, "thank you|thank you letter|благодарность"),
      (.other, "recommendation|другое|иное|прочее"),
    ]
  }
}

extension Channel: TabledVocabulary {
  static let spokenKind = "way of sending"
  static let readings = allReadings()
  static var synonyms: [(Channel, String)] {
    [
      (
        .post,
        """
        mail|letter|by post|airmail|registered mail|courier|почта|почтой|\
        заказное письмо
        """
      ),
      (.email, "e-mail|by email|electronic mail|электронная почта|эл. почта|имейл"),
      (.fax, "by fax|facsimile|факс"),
      (.hand, "by hand|in person|delivered by hand|лично|нарочным"),
      (.portal, "web|website|online|online form|web form|сайт|портал|онлайн"),
      (.public, "statement|press|media|press release|публично|пресса"),
      (.phone, "call|telephone|by phone|телефон|звонок"), (.meeting, "met|встреча"),
    ]
  }
}

extension Delivery: TabledVocabulary {
  static let spokenKind = "state of delivery"
  static let readings = allReadings()
  static var synonyms: [(Delivery, String)] {
    [
      (.draft, "drafted|in preparation|черновик|проект"),
      (.sent, "yes|mailed|posted|submitted|answered|awaiting reply|отправлено|отправлен|да"),
      (.delivered, "received|доставлено|получено|вручено"),
      (.bounced, "returned|undeliverable|failed|возвращено|не доставлено"),
      (.withdrawn, "cancelled|retracted|отозвано|отменено"),
    ]
  }
}

extension ResponseKind: TabledVocabulary {
  static let spokenKind = "kind of response"
  static let readings = allReadings()
  static var synonyms: [(ResponseKind, String)] {
    [
      (.reply, "response|answer|letter|full reply|ответ|письмо"),
      (
        .acknowledgement,
        """
        ack|acknowledgment|acknowledged|receipt|подтверждение получения|подтверждение
        """
      ),
      (.holdingReply, "interim|interim reply|holding|промежуточный ответ"),
      (.publicStatement, "statement|press statement|press|заявление|публичное заявление"),
      (.refusal, "refused|rejection|отказ"),
      (.referral, "referred|forwarded|transferred|перенаправление|перенаправлено"),
      (.noComment, "declined to comment|без комментариев"),
      (.autoReply, "automatic reply|out of office|автоответ"),
    ]
  }
}

extension Stance: TabledVocabulary {
  static let spokenKind = "stance"
  static let readings = allReadings()
  static var synonyms: [(Stance, String)] {
    [
      (
        .respondedFavourably,
        """
        favourable|favorable|positive|responded favorably|положительно
        """
      ),
      (.pledgedCommitment, "pledged|commitment|promised|обещание"),
      (.condemnedTheViolation, "condemned|осуждение|осудил"),
      (.acknowledged, "acknowledgement|признание"),
      (.deniedTheEvent, "denied|denial|отрицание|отрицал"),
      (.deniedResponsibility, "not responsible|отрицание ответственности"),
      (.gaveAlternativeExplanation, "alternative explanation|другое объяснение"),
      (.deflected, "deflection|уклонение"), (.token, "token gesture|формальный ответ"),
      (.refused, "refusal|отказ"),
    ]
  }
}

extension Outcome: TabledVocabulary {
  static let spokenKind = "outcome"
  static let readings = allReadings()
  static var synonyms: [(Outcome, String)] {
    [
      (
        .granted,
        """
        accepted|accept|accepts|yes|supported|supports|agreed|approved|fully accepted|\
        accepted in full|implemented|fully implemented|done|met|fulfilled|complied|\
        enjoys the support|принято|принята|да|выполнено|выполнена|поддержано|\
        поддержана|удовлетворено|согласие|исполнено
        """
      ),
      (
        .partlyGranted,
        """
        partially granted|partly accepted|partially accepted|accepted in part|in part|\
        partially|partly|partial|partially implemented|partly implemented|\
        partially supported|in progress|частично|частично принято|частично выполнено|\
        частично удовлетворено
        """
      ),
      (
        .pledged,
        """
        promised|committed|commitment|will be implemented|under implementation|\
        planned|обещано|обещание|планируется
        """
      ),
      (
        .refused,
        """
        rejected|reject|rejects|no|declined|not accepted|not supported|denied|\
        not agreed|dismissed|refuse|отклонено|отклонена|отказ|отказано|не принято|\
        не поддержано|отвергнуто
        """
      ),
      (
        .evaded,
        """
        evasive|deflected|no clear position|unclear|general response|уклончиво|неясно|\
        уклонились
        """
      ),
      (
        .deniedPremise,
        """
        premise denied|denied the premise|not applicable|disputed|отрицается|оспорено|\
        неприменимо
        """
      ),
      (
        .notAddressed,
        """
        noted|notes|taken note of|took note|not answered|ignored|no position|\
        not mentioned|принято к сведению|к сведению|не рассмотрено|проигнорировано|\
        без внимания
        """
      ),
    ]
  }
}
