namespace AssessDsl.LanguageServer;

/// <summary>The protocol's numbers for what goes wrong.</summary>
internal enum ErrorCode
{
    /// <summary>The request was understood and cannot be done.</summary>
    RequestFailed = -32803,

    /// <summary>A request before the introduction, or after the leave.</summary>
    ServerNotInitialized = -32002,
}
