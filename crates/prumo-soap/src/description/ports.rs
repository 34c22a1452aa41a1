//! The ports of all services, turned into operations with their addresses. The types that messages refer to are
//! only asked for here; compiling them comes last.

use std::sync::Arc;

use super::binding::SoapBinding;
use super::interface::Interface;
use super::reader::{Followed, follow};
use super::{Address, Description, DescriptionError, Gap, GapKind, Rewrite};
use crate::location::Location;
use crate::schema::{Compiler, Types};
use crate::xml::Element;
use crate::{Charset, Operation};

/// Ports that share a binding multiply its operations; no service comes near this number.
const MOST_OPERATIONS: usize = 5000;

/// Ports on their way to operations.
pub(super) struct Ports<'c> {
    pub(super) interface: Interface<'c>,
    compiler: Compiler<'c>,
    root: &'c Location,
    addresses: Vec<Address>,
    operations: Vec<Operation>,
    rewritten: Vec<Rewrite>,
}

impl<'d> Ports<'d> {
    /// No ports yet; `rewritten` holds the imports that were moved so far.
    pub(super) fn new(compiler: Compiler<'d>, root: &'d Location, rewritten: Vec<Rewrite>) -> Self {
        let (interface, addresses, operations) = (Interface::default(), Vec::new(), Vec::new());
        Self { interface, compiler, root, addresses, operations, rewritten }
    }

    /// Adds a port, where it speaks SOAP. `base` is where its document came from.
    pub(super) fn add(
        &mut self,
        service: Element<'d>,
        port: Element<'d>,
        base: &Location,
    ) -> Result<(), DescriptionError> {
        let Some((name, binding)) = self.interface.binding(port, "binding") else { return Ok(()) };
        let Some(binding) = SoapBinding::read(binding) else { return Ok(()) };
        let address = self.address(service, port, binding, base);
        for bound in binding.operations() {
            // Also what gives no operation costs time once for each port.
            self.compiler.spend()?;
            let Some(operation) = self.operation(binding, bound, name.namespace.as_ref())? else { continue };
            if self.operations.len() >= MOST_OPERATIONS {
                return Err(DescriptionError::TooManyOperations { limit: MOST_OPERATIONS });
            }
            self.operations.push(Operation {
                service: service.attribute("name").unwrap_or_default().to_owned(),
                port_name: port.attribute("name").unwrap_or_default().to_owned(),
                address: address.clone(),
                ..operation
            });
        }
        Ok(())
    }

    fn address(
        &mut self,
        service: Element<'d>,
        port: Element<'d>,
        binding: SoapBinding<'d>,
        base: &Location,
    ) -> Option<String> {
        let written = binding.address(port)?;
        let Ok(Followed { used, rewritten }) = follow(base, written, self.root) else {
            self.interface.gap(GapKind::Address, port.attribute("name").unwrap_or_default().to_owned());
            return None;
        };
        let used = used.to_string();
        if rewritten {
            self.rewritten.push(Rewrite { written: written.to_owned(), used: used.clone() });
        }
        self.addresses.push(Address {
            service: service.attribute("name").unwrap_or_default().to_owned(),
            port_name: port.attribute("name").unwrap_or_default().to_owned(),
            written: written.to_owned(),
            used: used.clone(),
            rewritten,
        });
        Some(used)
    }

    fn operation(
        &mut self,
        binding: SoapBinding<'d>,
        bound: Element<'d>,
        namespace: Option<&Arc<str>>,
    ) -> Result<Option<Operation>, DescriptionError> {
        let Some(name) = bound.attribute("name") else { return Ok(None) };
        let Some(described) = self.interface.operation(binding.element, bound) else { return Ok(None) };
        let wire = binding.wire(bound);
        let compiler = &mut self.compiler;
        let input = self.interface.parts(described.input, wire.input.parts, compiler)?;
        let output = self.interface.parts(described.output, wire.output.parts, compiler)?;
        // WS-I BP 1.1 R2717 demands the namespace for rpc; where it is missing, servers mean the binding's.
        let namespace = |body: Option<Arc<str>>| body.or_else(|| namespace.cloned());
        Ok(Some(Operation {
            name: name.to_owned(),
            namespace: namespace(wire.input.namespace),
            output_namespace: namespace(wire.output.namespace),
            style: wire.style,
            use_: wire.use_,
            soap_version: binding.version,
            soap_action: wire.soap_action,
            one_way: described.output.is_none(),
            input,
            output,
            service: String::new(),
            port_name: String::new(),
            address: None,
            unsupported: wire.unsupported,
            types: Arc::default(),
        }))
    }

    /// Compiles the types and gives the description.
    pub(super) fn finish(
        self,
        target_namespace: Option<Arc<str>>,
        charsets: Vec<(String, Charset)>,
    ) -> Result<Description, DescriptionError> {
        let (types, schema_gaps): (Types, Vec<Gap>) = self.compiler.finish()?;
        let types = Arc::new(types);
        let operations = self
            .operations
            .into_iter()
            .map(|operation| Operation { types: types.clone(), ..operation })
            .collect();
        let gaps = self.interface.gaps.into_iter().chain(schema_gaps).collect();
        let (addresses, rewritten) = (self.addresses, self.rewritten);
        Ok(Description { target_namespace, addresses, rewritten, gaps, charsets, operations })
    }
}
