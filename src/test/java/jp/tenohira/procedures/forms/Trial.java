package jp.tenohira.procedures.forms;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Small forms for tests, seen on 2024-06-01. */
final class Trial {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-01T03:00:00Z"), ZoneOffset.UTC);

    /** A trip: who goes, whether by car, which children with which toys. */
    static final String TRIP = """
            procedure: trip
            title: {ja: 旅行の申込み, en: A trip}
            summary: {ja: 旅行を申し込みます。, en: Book a trip.}
            minutes: 5
            savings: {minutesPerApplication: 7, sheetsPerApplication: 8}
            groups:
              children:
                as: child
                min: 1
                max: 3
                title: {ja: お子さんの一覧, en: Children}
                itemTitle: {ja: "{number}人目のお子さん", en: "Child {number}"}
                itemLabel: {ja: "{child.childName.family} {child.childName.given}さん", en: "{child.childName.given}"}
                add: {ja: お子さんを追加する, en: Add a child}
            tables:
              toys:
                - {id: ball, label: {ja: ボール, en: Ball}, from: 3}
                - {id: chess, label: {ja: 将棋, en: Chess}, from: 7}
                - {id: book, label: {ja: 本, en: Book}, from: 0}
            pages:
              - id: traveller
                title: {ja: 申込者, en: You}
                questions:
                  - {id: traveller, type: name, label: {ja: お名前, en: Your name}}
                  - {id: byCar, type: yesNo, label: {ja: 車で行く, en: By car}}
              - id: car
                title: {ja: 車, en: Car}
                when: byCar
                questions:
                  - {id: seats, type: number, label: {ja: 席数, en: Seats}, min: 2, max: 9}
                  - id: trailer
                    type: text
                    label: {ja: けん引するもの, en: What it pulls}
                    required: false
                    when: seats > 4
              - id: child
                title: {ja: お子さん, en: The child}
                group: children
                questions:
                  - {id: childName, type: name, label: {ja: お子さんの氏名, en: The child's name}}
                  - {id: birthDate, type: date, label: {ja: 生年月日, en: Birth date}, min: today-18y, max: today}
              - id: toys
                title: {ja: おもちゃ, en: Toys}
                group: children
                when: ageOn(child.birthDate, today) >= 3
                questions:
                  - id: wishes
                    type: ranked
                    label: {ja: 持っていくもの, en: What to bring}
                    optionsFrom: toys
                    max: 2
                    rules:
                      - that: child.wishes.all(w, toys[w].from <= ageOn(child.birthDate, today))
                        message:
                          ja: "{child.childName.given}さんには早すぎます({listed(child.wishes.map(w, toys[w].label))})。"
                          en: "Too early for {child.childName.given}."
              - id: consent
                title: {ja: 同意, en: Consent}
                questions:
                  - {id: agreed, type: consent, label: {ja: 同意する, en: I agree}, text: {ja: 約束を守ります。, en: I keep the rules.}}
            checks:
              - code: many-seats
                label: {ja: 席が多い, en: Many seats}
                field: seats
                that: seats > size(children) + 4
                reason: {ja: "席が{seats}つあります。", en: "There are {seats} seats."}
              - code: twins
                label: {ja: 同じお子さん, en: The same child}
                kind: duplicate
                for: children
                field: childName
                key: normalise(child.childName.familyKana + child.childName.givenKana) + child.birthDate
                reason: {ja: "{child.childName.given}さんが重複しています。", en: "{child.childName.given} is there twice."}
            """;

    private Trial() {}

    static Form trip() {
        return form(TRIP);
    }

    static Form form(String yaml) {
        return Form.compile("trial.yaml", yaml, 1, CLOCK);
    }

    /** A definition with one page of the given questions, written as YAML flow mappings. */
    static Form asking(String... questions) {
        return form("""
                procedure: trial
                title: {ja: 試し, en: Trial}
                summary: {ja: 試します。, en: A trial.}
                minutes: 1
                savings: {minutesPerApplication: 0, sheetsPerApplication: 0}
                pages:
                  - id: page
                    title: {ja: 質問, en: Questions}
                    questions:
                """
                + String.join(
                        "",
                        java.util.Arrays.stream(questions)
                                .map(question -> "      - " + question + "\n")
                                .toList()));
    }

    static Answers answers(String json) {
        return Answers.fromJson(json);
    }
}
