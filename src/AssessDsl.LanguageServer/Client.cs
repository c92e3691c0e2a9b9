using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AssessDsl.LanguageServer.Protocol;
using StreamJsonRpc;

namespace AssessDsl.LanguageServer;

/// <summary>What the server says to its client of its own accord. A client that has gone hears nothing.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The types are listed in ProtocolJsonContext.")]
internal sealed class Client(JsonRpc rpc)
{
    private const int Error = 1;
    private const int Info = 3;

    public Task PublishAsync(PublishDiagnosticsParams report) => NotifyAsync("textDocument/publishDiagnostics", report);

    public Task LogAsync(string message) => NotifyAsync("window/logMessage", new MessageParams(Info, message));

    public Task LogErrorAsync(string message) => NotifyAsync("window/logMessage", new MessageParams(Error, message));

    /// <summary>Tells the user what has gone wrong.</summary>
    public Task ShowErrorAsync(string message) => NotifyAsync("window/showMessage", new MessageParams(Error, message));

    public Task ReportAsync(ProgressParams progress) => NotifyAsync("$/progress", progress);

    public Task RegisterAsync(params Registration[] registrations) => AskAsync("client/registerCapability", new RegistrationParams(registrations));

    public Task CreateProgressAsync(string token) => AskAsync("window/workDoneProgress/create", new ProgressCreateParams(token));

    /// <summary>Makes the client ask again for something that has changed.</summary>
    public Task RefreshAsync(string what) => AskAsync($"workspace/{what}/refresh", null);

    /// <summary>The settings of a section; null when the client has none or does not say.</summary>
    public async Task<JsonElement?> GetSettingsAsync(string section)
    {
        try
        {
            var settings = await rpc.InvokeWithParameterObjectAsync<JsonElement[]>("workspace/configuration", new ConfigurationParams([new(section)])).ConfigureAwait(false);
            return settings is [var found, ..] ? found : null;
        }
        catch (Exception exception) when (IsClients(exception))
        {
            return null;
        }
    }

    private async Task NotifyAsync(string method, object parameters)
    {
        try
        {
            await rpc.NotifyWithParameterObjectAsync(method, parameters).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsClients(exception))
        {
            // Nobody is there to hear it.
        }
    }

    private async Task AskAsync(string method, object? parameters)
    {
        try
        {
            await rpc.InvokeWithParameterObjectAsync(method, parameters).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsClients(exception))
        {
            // The client cannot do what it said it could, or has gone; the server does without.
        }
    }

    private static bool IsClients(Exception exception) => exception is RemoteRpcException or ConnectionLostException or ObjectDisposedException or JsonException;
}
