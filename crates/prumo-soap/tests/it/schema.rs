//! Schemas in the variety that services bring: anonymous and extended types, groups, choices, circles.

use prumo_soap::{DescriptionError, Operation, Scalar, Type};

use crate::erp;

fn operation(schema: &str) -> Operation {
    erp::with_schema(schema).unwrap().operation("Op").unwrap().clone()
}

fn fields(operation: &Operation) -> Vec<&str> {
    match operation.kind(operation.input[0].kind()) {
        Type::Complex(complex) => complex.fields().iter().map(|field| &*field.name).collect(),
        other => panic!("{other:?}"),
    }
}

fn scalar(operation: &Operation, path: &str) -> Scalar {
    match operation.kind(operation.input_field(path).unwrap().kind) {
        Type::Scalar(scalar) => *scalar,
        other => panic!("{path}: {other:?}"),
    }
}

#[test]
fn anonymous_types_and_derived_simple_types() {
    let operation = operation(
        "<x:complexType name='In'><x:all><x:element name='a' minOccurs='0'><x:complexType><x:sequence>\
         <x:element name='b' type='t:Code'/></x:sequence></x:complexType></x:element>\
         <x:element name='c'><x:simpleType><x:restriction base='x:date'/></x:simpleType></x:element>\
         <x:element name='d' type='t:Amount'/><x:element name='e'/></x:all></x:complexType>\
         <x:simpleType name='Code'><x:restriction base='t:Short'/></x:simpleType>\
         <x:simpleType name='Short'><x:restriction><x:simpleType><x:restriction base='x:string'/></x:simpleType>\
         </x:restriction></x:simpleType>\
         <x:complexType name='Amount'><x:simpleContent><x:extension base='x:decimal'><x:attribute name='unit'/>\
         </x:extension></x:simpleContent></x:complexType>",
    );
    assert_eq!(scalar(&operation, "in.a.b"), Scalar::String);
    assert_eq!(scalar(&operation, "in.c"), Scalar::Date);
    assert_eq!(scalar(&operation, "in.d"), Scalar::Decimal);
    assert!(matches!(operation.kind(operation.input_field("in.e").unwrap().kind), Type::Opaque { .. }));
}

#[test]
fn extensions_put_inherited_fields_first() {
    let operation = operation(
        "<x:complexType name='Base'><x:sequence><x:element name='a' type='x:int'/></x:sequence></x:complexType>\
         <x:complexType name='Middle'><x:complexContent><x:extension base='t:Base'><x:sequence>\
         <x:element name='b' type='x:int'/></x:sequence></x:extension></x:complexContent></x:complexType>\
         <x:complexType name='In'><x:complexContent><x:extension base='t:Middle'><x:sequence>\
         <x:element name='c' type='x:int'/></x:sequence></x:extension></x:complexContent></x:complexType>",
    );
    assert_eq!(fields(&operation), ["a", "b", "c"]);
}

#[test]
fn groups_choices_and_repeated_particles() {
    let operation = operation(
        "<x:group name='G'><x:sequence><x:element name='a' type='x:int'/></x:sequence></x:group>\
         <x:element name='global' type='x:double' nillable='true'/>\
         <x:complexType name='In'><x:sequence><x:group ref='t:G' maxOccurs='2'/><x:choice>\
         <x:element name='b' type='x:int'/><x:element ref='t:global'/></x:choice>\
         <x:element name='gone' type='x:int' minOccurs='0' maxOccurs='0'/><x:any/></x:sequence></x:complexType>",
    );
    assert_eq!(fields(&operation), ["a", "b", "global"]);
    assert_eq!(operation.input_field("in.a").unwrap().max, Some(2));
    assert_eq!(operation.input_field("in.b").unwrap().min, 0);
    let global = operation.input_field("in.global").unwrap();
    assert_eq!((global.namespace.as_deref(), global.nillable), (Some("urn:t"), true));
    assert!(matches!(operation.kind(operation.input[0].kind()), Type::Complex(complex) if complex.open));
}

#[test]
fn types_in_circles_end() {
    let operation = operation(
        "<x:complexType name='In'><x:complexContent><x:extension base='t:Other'><x:sequence>\
         <x:element name='a'><x:complexType><x:complexContent><x:extension base='t:In'/></x:complexContent>\
         </x:complexType></x:element></x:sequence></x:extension></x:complexContent></x:complexType>\
         <x:complexType name='Other'><x:complexContent><x:extension base='t:In'><x:sequence>\
         <x:element name='s' type='t:S1'/></x:sequence></x:extension></x:complexContent></x:complexType>\
         <x:simpleType name='S1'><x:restriction base='t:S2'/></x:simpleType>\
         <x:simpleType name='S2'><x:restriction base='t:S1'/></x:simpleType>",
    );
    assert_eq!(fields(&operation), ["s", "a"]);
    assert!(operation.input_field("in.a.a.a.a.s").is_some());
    assert_eq!(scalar(&operation, "in.s"), Scalar::Other);
}

#[test]
fn groups_that_expand_without_end_are_refused() {
    let circle = "<x:group name='G'><x:sequence><x:group ref='t:G'/></x:sequence></x:group>\
                  <x:complexType name='In'><x:group ref='t:G'/></x:complexType>";
    assert!(matches!(erp::with_schema(circle), Err(DescriptionError::TooDeep { .. })));
    let double = |n: usize| {
        format!(
            "<x:group name='G{n}'><x:sequence><x:group ref='t:G{0}'/><x:group ref='t:G{0}'/></x:sequence></x:group>",
            n + 1
        )
    };
    let mut bomb: String = (0..40).map(double).collect();
    bomb += "<x:group name='G40'><x:sequence><x:element name='a'/></x:sequence></x:group>\
             <x:complexType name='In'><x:group ref='t:G0'/></x:complexType>";
    assert!(matches!(erp::with_schema(&bomb), Err(DescriptionError::TooManyFields { .. })));
}
