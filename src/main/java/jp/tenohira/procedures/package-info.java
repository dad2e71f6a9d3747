/**
 * The inventory of a city's procedures: what each is for, which section answers for it, when it is open, how to find
 * it, and the form it is applied for with.
 *
 * <p>Owns: procedure, reception, form_version, form_proposal, form_decision, form_impact, working_copy, working_step, working_trial,
 * coverage, annual_volume, inventory_change, inventory_import, inventory_year; postal_town, postal_import in {@code postal}. Door: {@link jp.tenohira.procedures.Procedures}. Publishes no events. Read first: ProcedureSearchTests.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "core :: wording",
            "ui",
            "ui :: components",
            "ui :: fields",
            "ui :: documents",
            "identity",
            "records",
            "figures",
            "figures :: sources",
            "sheets"
        })
@NullMarked
package jp.tenohira.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
