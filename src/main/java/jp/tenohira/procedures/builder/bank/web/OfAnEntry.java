package jp.tenohira.procedures.builder.bank.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A controller whose addresses are those of an entry: its methods may take the {@link BankDesk.Visit}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfAnEntry {}
