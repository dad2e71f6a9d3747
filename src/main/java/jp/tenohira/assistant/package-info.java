/**
 * The AI desk: what staff may give to a generative model under the city's guideline, checked before anything is sent, and the one way out.
 *
 * <p>Owns: model_use, model_use_day, allowance_version, section_budget, revealing_words, contested_finding, chat, chat_turn, guideline_version,
 * guideline_reading, guideline_test, guideline_reminder, desk_tool, output_check, answer_mark, answer_tick, prompt_template*, knowledge_*, minutes_record, minutes_line. Door: {@link
 * jp.tenohira.assistant.Guard}. Nested: {@code guard}, the policies; {@code guideline}, the articles they enforce; {@code
 * admission}, who may use the desk; {@code outputs}, what is checked before a text leaves; {@code evidence}, what its sentences state; {@code models}, what may be
 * asked and the door to it; {@code placeholders}; {@code gateway}, which puts them in order; {@code allowances}, {@code contests}, {@code
 * words}, {@code chat}, {@code templates}, {@code metrics}; {@code knowledge}, documents that answer; {@code
 * paper}, characters recognised; {@code minutes}, meetings; {@code web}, the pages and the APIs. Read first: GuardTests, then
 * FailClosedTests and ChatCompletionsTests.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "ui",
            "ui :: components",
            "ui :: fields",
            "ui :: documents",
            "identity",
            "figures",
            "figures :: sources",
            "records",
            "savings",
            "procedures",
            "procedures :: postal"
        })
@NullMarked
package jp.tenohira.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
