namespace AssessDsl.LanguageServer;

/// <summary>The protocol's numbers for what goes wrong.</summary>
internal enum ErrorCode
{
    /// <summary>The request was understood and cannot be done.</summary>
    RequestFailed = -32803,

    /// <summary>What was asked about is no longer so, for the text has changed.</summary>
    ContentModified = -32801,

    /// <summary>A request after the leave, or a second introduction.</summary>
    InvalidRequest = -32600,

    /// <summary>A request before the introduction.</summary>
    ServerNotInitialized = -32002,
}
