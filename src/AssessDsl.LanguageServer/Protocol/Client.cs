using System.Text.Json;

namespace AssessDsl.LanguageServer.Protocol;

// What the server says and asks of its own accord.

internal sealed record MessageParams(int Type, string Message);

internal sealed record RegistrationParams(Registration[] Registrations);

internal sealed record Registration(string Id, string Method, RegistrationOptions RegisterOptions);

internal sealed record RegistrationOptions(
    FileSystemWatcher[]? Watchers = null, string? Section = null, DocumentFilter[]? DocumentSelector = null, int? SyncKind = null);

internal sealed record DocumentFilter(string Scheme, string Pattern);

/// <summary>The pattern is a text or a <see cref="RelativePattern"/>.</summary>
internal sealed record FileSystemWatcher(object GlobPattern);

internal sealed record RelativePattern(string BaseUri, string Pattern);

internal sealed record ConfigurationParams(ConfigurationItem[] Items);

internal sealed record ConfigurationItem(string Section);

internal sealed record DidChangeConfigurationParams(JsonElement? Settings = null);

internal sealed record ProgressCreateParams(string Token);

internal sealed record ProgressParams(string Token, WorkDoneProgress Value);

internal sealed record WorkDoneProgress(string Kind, string? Title, string? Message, int? Percentage);
